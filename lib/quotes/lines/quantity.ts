import { z } from "zod";
import { withoutGrouping } from "@/lib/decimal-text";

const shape = /^(\d{1,9})(?:\.(\d{1,3}))?$/;

/**
 * A quantity in thousandths, from a number or from its digits. The decimal mark is the point: a comma is that of some and groups
 * thousands for others.
 */
export const quantity = z
  .union([z.number(), z.string()])
  .transform((value, context): bigint => {
    const [, whole, fraction = ""] = shape.exec(String(value).trim()) ?? [];
    if (whole !== undefined) return BigInt(whole) * 1_000n + BigInt(fraction.padEnd(3, "0"));
    context.addIssue("Use a number with at most three decimals after a point, such as 2.5.");
    return z.NEVER;
  })
  .meta({ replaces: { type: "number", minimum: 0, examples: [2.5] } });

/** A quantity as somebody types it ("2", "1.5", "1,5" or "1.234,5") as {@link quantity} takes it. */
export function quantityFromText(text: string): string {
  return withoutGrouping(text).replace(",", ".");
}

/** A quantity as the database keeps it. */
export function quantityToDecimal(thousandths: bigint): string {
  return `${thousandths / 1_000n}.${String(thousandths % 1_000n).padStart(3, "0")}`;
}

/** What the database keeps, in thousandths. */
export function quantityFromDecimal(decimal: { toFixed(digits: number): string }): bigint {
  return BigInt(decimal.toFixed(3).replace(".", ""));
}
