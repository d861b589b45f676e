import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { besideList } from "./approval/list-prices";
import { wholeQuoteColumns } from "./quote";

/**
 * One quote with its lines.
 *
 * @problem "not_found": also for another organization's
 */
export async function getQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.read");
  const quote = await db.quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: wholeQuoteColumns,
  });
  return quote ? ok(await besideList(db, quote)) : problem("not_found");
}
