import { maxAmountMinor } from "@/lib/money";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem } from "@/lib/result";
import type { TaxedLine } from "./line-tax";
import { quantityToDecimal } from "./quantity";
import { lineAmounts, quoteTotals } from "./totals";

const nothing = { grossMinor: 0n, discountMinor: 0n, netMinor: 0n, taxMinor: 0n };

/** The amounts of a line; a heading and a text have none. */
export function amountsOf(line: TaxedLine) {
  return line.kind === "item"
    ? lineAmounts({ ...line, quantityThousandths: line.quantity })
    : nothing;
}

/**
 * The rows of a quote's lines, in order, and their totals. Optional lines are priced but not counted.
 *
 * @problem "amount_too_large"
 */
export function priceLines(lines: readonly TaxedLine[]) {
  const priced = lines.map((line, index) => ({ line, index, amounts: amountsOf(line) }));
  const counted = priced.filter(({ line }) => !line.isOptional);
  const totals = quoteTotals(counted.map(({ amounts }) => amounts));
  const isTooLarge = priced.some(({ amounts }) => amounts.grossMinor > maxAmountMinor);
  if (isTooLarge || totals.subtotalMinor + totals.taxMinor > maxAmountMinor)
    return problem("amount_too_large" satisfies ProblemCode, "lines");
  const rows = priced.map(({ line: { quantity, ...line }, index, amounts }) => ({
    ...line,
    quantity: quantityToDecimal(quantity),
    position: index + 1,
    discountMinor: amounts.discountMinor,
    netMinor: amounts.netMinor,
    taxMinor: amounts.taxMinor,
  }));
  return ok({ rows, totals, counted: counted.map(({ amounts }) => amounts) });
}
