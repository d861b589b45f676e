import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type ListPrices, type Quote, toQuote, type WholeRow } from "../quote";

interface PricedQuote {
  readonly status: string;
  readonly currency: string;
  readonly lines: readonly { readonly productId: string | null }[];
}

const unsent = ["draft", "pending_approval"];

/**
 * What a quote's products cost by the catalogue at this moment, in the quote's currency. It is read each time and never kept on a
 * line, so that no browser, no API and no copy of an old quote says what it is: a draft that was written before a price rose is
 * judged by the new one, and so is a revision. Deleted and inactive products keep their last price. A product without a price in
 * the currency has none, and neither has a line that was written by hand: what that stands for, nobody but its writer knows.
 *
 * Nothing for a quote that was sent, whose prices stand.
 */
export async function listPricesOf(
  tx: TenantTx,
  { status, currency, lines }: PricedQuote,
): Promise<ListPrices> {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  if (ids.length === 0 || !unsent.includes(status)) return new Map();
  const [further, own] = await Promise.all([
    tx.productPrice.findMany({
      where: { currency, productId: { in: ids } },
      select: { productId: true, unitPriceMinor: true },
    }),
    tx.product.findMany({
      where: { currency, id: { in: ids } },
      select: { id: true, unitPriceMinor: true },
    }),
  ]);
  return new Map([
    ...further.map(({ productId, unitPriceMinor }) => [productId, unitPriceMinor] as const),
    ...own.map(({ id, unitPriceMinor }) => [id, unitPriceMinor] as const),
  ]);
}

/** A quote with its lines beside the catalogue ({@link listPricesOf}). */
export async function besideList(tx: TenantTx, row: WholeRow): Promise<Quote> {
  return toQuote(row, await listPricesOf(tx, row));
}
