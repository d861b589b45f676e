import { decimalMarkOf, readingsOf, withDecimalMarkOf } from "@/lib/decimal-text";
import { fractionDigits, moneyToText } from "@/lib/money";
import { type DraftField, type DraftLine, isBlank, readLine } from "./draft";

/** What is to be done about the first field that is not right, in a sentence; null where all are. */
export function firstWrong(
  lines: readonly DraftLine[],
  currency: string,
  locale: string,
): string | null {
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, currency, locale);
    if (isBlank(line) || read.isRight) continue;
    const [field = "description"] = read.wrong;
    const remedy = unclear(line, field, { currency, locale }) ?? remedies[field](currency, locale);
    return `Line ${index + 1}: ${remedy}`;
  }
  return null;
}

function unclear(
  line: DraftLine,
  field: DraftField,
  { currency, locale }: { readonly currency: string; readonly locale: string },
): string | null {
  const isAmount = field === "price" || field === "discount";
  if (field !== "quantity" && !(isAmount && fractionDigits(currency) > 2)) return null;
  const readings = readingsOf(line[field], decimalMarkOf(locale));
  return readings && `“${line[field]}” may mean ${readings.join(" or ")}: write one of these.`;
}

const remedies: Readonly<Record<DraftField, (currency: string, locale: string) => string>> = {
  description: () => "say what it is.",
  quantity: (_currency, locale) =>
    `use a quantity such as 2 or ${withDecimalMarkOf(locale, "1.5")}.`,
  unit: () => "use a short unit, such as piece or hour.",
  price: (currency, locale) =>
    `use a price such as ${withDecimalMarkOf(locale, moneyToText(1234n * 10n ** BigInt(fractionDigits(currency)), currency))}.`,
  discount: () => "use a discount such as 10%, or an amount.",
  tax: (_currency, locale) =>
    `use a tax from 0 to 100 percent, such as 19 or ${withDecimalMarkOf(locale, "7.7")}, or the name of a tax class.`,
};
