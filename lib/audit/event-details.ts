import { isRole, roleNames } from "@/lib/access/roles";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import { type EventChanges, textIn } from "./event-changes";

/** One thing that an event says about a change. */
export interface EventDetail {
  readonly label: string;
  /** Null where the event does not say what was there before. */
  readonly before: string | null;
  readonly value: string;
}

/**
 * What changed, for people. "name_before" and "name_after" become one detail with both, and so do "from" and "to". Amounts are
 * written as `locale` does; `people` has the names for ids among the values.
 */
export function detailsOf(
  changes: EventChanges,
  locale: string,
  people: ReadonlyMap<string, string> = new Map(),
): readonly EventDetail[] {
  return Object.keys(changes).flatMap(
    (field) => detailOf(field, changes, { locale, people }) ?? [],
  );
}

interface ValueWords {
  readonly locale: string;
  readonly people: ReadonlyMap<string, string>;
}

function detailOf(field: string, changes: EventChanges, words: ValueWords): EventDetail | null {
  const [stem, earlier] = pairOf(field, changes);
  if (stem === null) return null;
  const currency = textIn(changes, "currency");
  const inWords = (value: EventChanges[string] | undefined) =>
    currency && typeof value === "number" && /Minor(_|$)/.test(field)
      ? formatMoney(value, currency, words.locale)
      : valueIn(value, field, words);
  return {
    label: labelOf(stem),
    before: earlier === null ? null : inWords(changes[earlier]),
    value: inWords(changes[field]),
  };
}

/** The name of a detail, and the field that has its former value; no name if another field already tells it. */
function pairOf(field: string, changes: EventChanges): [string | null, string | null] {
  if (field.endsWith("_before") && `${field.slice(0, -7)}_after` in changes) return [null, null];
  // The new name says which record it was as well.
  if (field === "name" && "name_after" in changes) return [null, null];
  if (field === "from" && "to" in changes) return [null, null];
  if (field === "to" && "from" in changes) return ["changed", "from"];
  if (field.endsWith("_after")) {
    const stem = field.slice(0, -6);
    return [stem, `${stem}_before` in changes ? `${stem}_before` : null];
  }
  return [field, null];
}

const labels: Readonly<Record<string, string>> = {
  fields: "Changed",
  lockVersion: "Version",
  pdfSha256: "SHA-256 of the PDF",
  email: "E-mail",
  because: "Because",
  unitPriceMinor: "Price",
  sku: "SKU",
};

function labelOf(field: string): string {
  const words = labels[field] ?? asWords(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const reasons: Readonly<Record<string, string>> = {
  inviter_may_not_invite: "whoever invited may not invite any more",
};

function valueIn(
  value: EventChanges[string] | undefined,
  field: string,
  { locale, people }: ValueWords,
): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return /BasisPoints(_|$)/.test(field) ? formatPercent(value, locale) : String(value);
  if (field === "fields") return value.split(", ").map(asWords).join(", ");
  if (isRole(value)) return roleNames[value];
  return reasons[value] ?? people.get(value) ?? value;
}

/** "quoteValidityDays" and "address_kind" as people write them. */
function asWords(name: string): string {
  return name
    .replace(/(UserId|BasisPoints|Minor)$/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}
