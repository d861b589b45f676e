import { keptByName } from "@/lib/kept";
import { numberFormat } from "@/lib/number-format";
import { units as english } from "../words/en";
import type { CountedUnits, UnitForms } from "../words/quote-words";
import { wordsIn } from "../words/words-in";

const counted = ["piece", "set", "pack", "box"] as const satisfies (keyof CountedUnits)[];
const times = ["minute", "hour", "day", "week", "month", "year"] as const;
// Where Unicode's word for a day means 24 hours, and nobody is paid by that.
const workdays: Readonly<Record<string, UnitForms>> = {
  sv: ["dag", "dagar"],
  nb: ["dag", "dager"],
};
const formOf = { zero: 2, one: 0, two: 1, few: 1, many: 1, other: 2 } as const;

interface Writing {
  /** The locale of the number. */
  readonly locale: string;
  /** The language of a known unit. */
  readonly language: string;
}

type SayUnit = (quantity: number) => string;

const unitsOf = keptByName<ReadonlyMap<string, SayUnit>>();
const pluralRules = keptByName<Intl.PluralRules>();

/**
 * A line's quantity as a buyer reads it: "8 pcs", "8 Stk.", "1,5 Stunden". Units are free text. A known one, in English or the
 * paper's language, takes the form that goes with the number; any other stays as it was typed, such as "m²".
 */
export function quantityInWords(
  { quantity, unit }: { readonly quantity: number; readonly unit: string },
  { locale, language }: Writing,
): string {
  const say = unitsOf(language, () => unitsKnownIn(language)).get(unit.trim().toLowerCase());
  return `${numberFormat(locale).format(quantity)} ${say ? say(quantity) : unit}`;
}

/** Each way to type a unit, in English or the paper's language, and how to say it beside a number. */
function unitsKnownIn(language: string): ReadonlyMap<string, SayUnit> {
  const own = wordsIn(language).units;
  const known = new Map<string, SayUnit>();
  for (const name of times)
    for (const spoken of ["en", language])
      for (const few of [1, 2])
        known.set(timeInWords(name, few, spoken).toLowerCase(), (quantity) =>
          timeInWords(name, quantity, language),
        );
  for (const name of counted)
    for (const typed of [name, `${name}s`, ...english[name], ...own[name]])
      known.set(typed.toLowerCase(), (quantity) => inForm(own[name], quantity, language));
  return known;
}

function inForm(forms: UnitForms, quantity: number, language: string): string {
  const rules = pluralRules(language, () => new Intl.PluralRules(language));
  const form = formOf[rules.select(quantity)];
  return forms[Math.min(form, forms.length - 1)] ?? forms[0];
}

function timeInWords(name: (typeof times)[number], quantity: number, language: string): string {
  const workday = name === "day" && workdays[new Intl.Locale(language).language];
  if (workday) return inForm(workday, quantity, language);
  const format = numberFormat(language, { style: "unit", unit: name, unitDisplay: "long" });
  const parts = format.formatToParts(quantity).filter(({ type }) => type === "unit");
  return parts.map(({ value }) => value).join("");
}
