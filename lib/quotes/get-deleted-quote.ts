import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * A deleted quote's number, for whoever may restore it.
 *
 * @problem "not_found": also if it is not deleted
 */
export async function getDeletedQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.delete");
  const quote = await db.quote.findFirst({
    where: { id: quoteId, deletedAt: { not: null } },
    select: { id: true, number: true },
  });
  return quote ? ok(quote) : problem("not_found");
}
