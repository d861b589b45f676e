import { withDecimalMarkOf } from "@/lib/decimal-text";
import { fractionDigits, moneyToText } from "@/lib/money";
import { type DraftField, type DraftLine, isBlank, readLine } from "./draft";

/** What is to be done about the first field that is not right, in a sentence; null where all are. */
export function firstWrong(
  lines: readonly DraftLine[],
  currency: string,
  locale: string,
): string | null {
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, currency);
    if (isBlank(line) || read.isRight) continue;
    const [field = "description"] = read.wrong;
    return `Line ${index + 1}: ${remedies[field](currency, locale)}`;
  }
  return null;
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
    `use a tax from 0 to 100 percent, such as 19 or ${withDecimalMarkOf(locale, "7.7")}.`,
};
