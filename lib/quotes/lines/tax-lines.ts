import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { TaxClass } from "@/lib/db/types";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem } from "@/lib/result";
import type { QuoteLineInput } from "../schema";
import type { LineTax, TaxedLine } from "./line-tax";

const classColumns = {
  id: true,
  name: true,
  rateBasisPoints: true,
  note: true,
  isActive: true,
} as const;

/**
 * Lines with the tax that they are saved with: of a class its rate, name and note as they are now, or else the line's own rate. What
 * is among the `kept` lines stays where its class has another rate since: a quote that is written keeps its rate, and the name and
 * note that go with it. It also stays where its class is not offered any more.
 *
 * @problem "invalid_reference" | "tax_class_inactive" | "tax_rate_of_class": the class has another rate than the line
 */
export async function taxLines(
  tx: TenantTx,
  lines: readonly QuoteLineInput[],
  kept: readonly LineTax[],
) {
  const ids = new Set(lines.flatMap((line) => classOf(line) ?? []));
  const classes =
    ids.size > 0
      ? await tx.taxClass.findMany({ where: { id: { in: [...ids] } }, select: classColumns })
      : [];
  const byId = new Map(classes.map((taxClass) => [taxClass.id, taxClass]));
  const taxed: TaxedLine[] = [];
  for (const line of lines) {
    const taxClassId = classOf(line);
    const tax =
      taxClassId === null ? ok(withoutClass(line)) : taxOf(line, byId.get(taxClassId), kept);
    if (!tax.ok) return tax;
    taxed.push({ ...line, ...tax.value });
  }
  return ok(taxed);
}

/** A heading and a text have no tax. */
function classOf({ kind, taxClassId }: QuoteLineInput): string | null {
  return kind === "item" ? taxClassId : null;
}

function withoutClass({ taxRateBasisPoints = 0 }: QuoteLineInput): LineTax {
  return { taxClassId: null, taxRateBasisPoints, taxName: "", taxNote: "" };
}

type Class = Pick<TaxClass, keyof typeof classColumns>;

function taxOf(line: QuoteLineInput, taxClass: Class | undefined, kept: readonly LineTax[]) {
  const asked = line.taxRateBasisPoints ?? taxClass?.rateBasisPoints;
  const copy = kept.find(
    (one) => one.taxClassId === line.taxClassId && one.taxRateBasisPoints === asked,
  );
  if (taxClass && taxClass.rateBasisPoints === asked && (taxClass.isActive || copy)) {
    const { id, name, rateBasisPoints, note } = taxClass;
    return ok({
      taxClassId: id,
      taxRateBasisPoints: rateBasisPoints,
      taxName: name,
      taxNote: note,
    });
  }
  if (copy) {
    const { taxClassId, taxRateBasisPoints, taxName, taxNote } = copy;
    return ok({ taxClassId, taxRateBasisPoints, taxName, taxNote });
  }
  const code: ProblemCode = !taxClass
    ? "invalid_reference"
    : taxClass.isActive
      ? "tax_rate_of_class"
      : "tax_class_inactive";
  return problem(code, "lines");
}
