import { basisPointsToText } from "@/lib/basis-points";
import { decimalMarkOf, withDecimalMarkOf } from "@/lib/decimal-text";
import { moneyToText } from "@/lib/money";
import { amountsOf } from "@/lib/quotes/lines/price-lines";
import { type DraftLine, isBlank, readDiscount, readLine } from "./draft";

/** The discounts of all lines, in order, as they are typed; or why there are none. */
export type SpreadDiscount =
  | { readonly isRight: true; readonly discounts: readonly string[] }
  | { readonly isRight: false; readonly reason: "unreadable" | "too_much" | "wrong_line" };

/**
 * A discount on a quote as a whole. A percentage is given on each line that has a price. An amount is shared among the lines that
 * count by what they come to, so that the shares make exactly that amount: a quote's total is the sum of its lines.
 */
export function spreadDiscount(
  lines: readonly DraftLine[],
  typed: string,
  { currency, locale }: { readonly currency: string; readonly locale: string },
): SpreadDiscount {
  const wanted = readDiscount(typed, currency, decimalMarkOf(locale));
  if (!wanted) return { isRight: false, reason: "unreadable" };
  const grosses: bigint[] = [];
  for (const line of lines) {
    const read = isBlank(line) ? null : readLine({ ...line, discount: "" }, currency, locale);
    if (read?.isRight === false) return { isRight: false, reason: "wrong_line" };
    grosses.push(read ? amountsOf(read.input).grossMinor : 0n);
  }
  const { discountBasisPoints, discountMinor } = wanted;
  if (discountMinor === 0) {
    const percent = withDecimalMarkOf(locale, `${basisPointsToText(discountBasisPoints)}%`);
    const text = discountBasisPoints > 0 ? percent : "";
    return { isRight: true, discounts: grosses.map((gross) => (gross > 0n ? text : "")) };
  }
  const counted = grosses.map((gross, index) => (lines[index]?.isOptional ? 0n : gross));
  const shares = shareOut(BigInt(discountMinor), counted);
  if (!shares) return { isRight: false, reason: "too_much" };
  const written = (minor: bigint) => withDecimalMarkOf(locale, moneyToText(minor, currency));
  return {
    isRight: true,
    discounts: shares.map((share, index) => {
      const line = lines[index];
      if (line?.isOptional) return line.discount;
      return share > 0n ? written(share) : "";
    }),
  };
}

/**
 * Shares an amount in proportion to others. What rounding leaves goes to the largest remainders. Null if the others come to less.
 */
function shareOut(amount: bigint, parts: readonly bigint[]): readonly bigint[] | null {
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (amount > whole) return null;
  const shares = parts.map((part) => (part * amount) / whole);
  const remainders = parts.map((part) => (part * amount) % whole);
  const left = Number(amount - shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = parts
    .map((_, index) => index)
    .sort((one, other) => compare(remainders[other] ?? 0n, remainders[one] ?? 0n));
  const raised = new Set(byRemainder.slice(0, left));
  return shares.map((share, index) => (raised.has(index) ? share + 1n : share));
}

function compare(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
