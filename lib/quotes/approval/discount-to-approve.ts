import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { quantityFromDecimal } from "../lines/quantity";
import { highestDiscountBasisPoints, lineAmounts } from "../lines/totals";

interface DiscountedQuote {
  readonly id: string;
  readonly lines: readonly {
    readonly kind: string;
    readonly quantity: { toFixed(digits: number): string };
    readonly unitPriceMinor: bigint;
    readonly discountBasisPoints: number;
    readonly discountMinor: bigint;
    readonly taxRateBasisPoints: number;
  }[];
}

/**
 * The highest discount on a quote in basis points, if it is above the organization's limit and no manager has approved as much
 * yet; null if the quote may go out as it is. Optional lines count, because the buyer sees their price too.
 */
export async function discountToApprove(
  tx: TenantTx,
  { id, lines }: DiscountedQuote,
): Promise<number | null> {
  const discount = highestDiscountBasisPoints(
    lines
      .filter(({ kind }) => kind === "item")
      .map((line) =>
        lineAmounts({ ...line, quantityThousandths: quantityFromDecimal(line.quantity) }),
      ),
  );
  const { discountLimitBasisPoints } = await tx.organization.findFirstOrThrow({
    select: { discountLimitBasisPoints: true },
  });
  if (discount <= discountLimitBasisPoints) return null;
  const approved = await tx.quoteApproval.count({
    where: { quoteId: id, status: "approved", discountBasisPoints: { gte: discount } },
  });
  return approved > 0 ? null : discount;
}
