import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { countedDiscount } from "../lines/list-price";
import { quantityFromDecimal } from "../lines/quantity";
import { type ListPrices, listPriceOf } from "../quote";

interface DiscountedLine {
  readonly kind: string;
  readonly productId: string | null;
  readonly quantity: { toFixed(digits: number): string };
  readonly unitPriceMinor: bigint;
  readonly discountBasisPoints: number;
  readonly discountMinor: bigint;
  readonly taxRateBasisPoints: number;
}

/**
 * The highest discount on a quote in basis points ({@link countedDiscount}), if it is above `free`; null if the quote may go out as
 * it is. Optional lines count, because the buyer sees their price too. Written by hand instead of chosen, a product's line is
 * compared with no list.
 */
export function discountToApprove(
  { lines }: { readonly lines: readonly DiscountedLine[] },
  { listPrices, free }: { readonly listPrices: ListPrices; readonly free: number },
): number | null {
  const discounts = lines
    .filter(({ kind }) => kind === "item")
    .map((line) =>
      countedDiscount(
        { ...line, quantityThousandths: quantityFromDecimal(line.quantity) },
        listPriceOf(line, listPrices),
      ),
    );
  const highest = Math.max(0, ...discounts);
  return highest > free ? highest : null;
}

/** Up to which discount a quote asks nobody any more, in basis points: the organization's limit, or what a manager has approved. */
export async function freeDiscount(tx: TenantTx, quoteId: string): Promise<number> {
  const [{ discountLimitBasisPoints }, approved] = await Promise.all([
    tx.organization.findFirstOrThrow({ select: { discountLimitBasisPoints: true } }),
    tx.quoteApproval.findFirst({
      where: { quoteId, status: "approved" },
      select: { discountBasisPoints: true },
      orderBy: { discountBasisPoints: "desc" },
    }),
  ]);
  return Math.max(discountLimitBasisPoints, approved?.discountBasisPoints ?? 0);
}
