import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { quantityFromDecimal } from "./quantity";
import { highestDiscountBasisPoints, lineAmounts } from "./totals";

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
 * The highest discount on a quote where it is above the organization's limit and no manager has approved as much yet, in
 * basis points; null where it may go out as it is. Optional lines count: the buyer sees their price too.
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
