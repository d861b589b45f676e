import "server-only";
import { groupBy } from "es-toolkit/array";
import type { Member } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { TaxedLine } from "./line-tax";

/** A line as it is stored. */
export type LineRow = Omit<TaxedLine, "quantity"> & {
  readonly quantity: string;
  readonly position: number;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
};

interface Price {
  readonly kind: string;
  readonly productId: string | null;
  readonly unitPriceMinor: bigint;
  readonly discountBasisPoints: number;
  readonly discountMinor: bigint;
  readonly netMinor: bigint;
}

/**
 * Replaces a draft's lines. A line belongs to whoever gave it its price, because they may not approve it: one that comes back at
 * the price that it had keeps its author, as when an editor sends all lines again.
 */
export async function replaceLines(
  tx: TenantTx,
  { userId }: Member,
  { quoteId, rows }: { readonly quoteId: string; readonly rows: readonly LineRow[] },
): Promise<void> {
  const before = await tx.quoteLine.findMany({
    where: { quoteId },
    select: {
      userId: true,
      kind: true,
      productId: true,
      unitPriceMinor: true,
      discountBasisPoints: true,
      discountMinor: true,
      netMinor: true,
    },
  });
  const known = groupBy(before, priceOf);
  await tx.quoteLine.deleteMany({ where: { quoteId } });
  await tx.quoteLine.createMany({
    data: rows.map((row) => {
      const same = known[priceOf(row)]?.shift();
      return { ...row, quoteId, userId: same ? same.userId : userId };
    }),
  });
}

/** In another currency the same numbers are other prices, which whoever chose it gave. */
export async function takeOverLines(
  tx: TenantTx,
  { userId }: Member,
  quoteId: string,
): Promise<void> {
  await tx.quoteLine.updateMany({ where: { quoteId }, data: { userId } });
}

// Another quantity makes no other price, unless the discount is an amount, which is then another share of it. The same price for
// another product is another one, because it is further below that product's list price, or less.
function priceOf({ kind, productId, unitPriceMinor, ...line }: Price): string {
  const { discountBasisPoints, discountMinor, netMinor } = line;
  const amount = discountMinor > 0 ? `${discountMinor} to ${netMinor}` : "nothing";
  const discount = discountBasisPoints > 0 ? `${discountBasisPoints} of 10000` : amount;
  return `${kind} ${productId} ${unitPriceMinor} less ${discount}`;
}
