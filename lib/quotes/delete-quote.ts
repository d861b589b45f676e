import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes a quote: it leaves every list and its link opens nothing. Its number is not used again. A quote that a buyer has
 * accepted stays.
 *
 * @problem "not_found" | "quote_accepted"
 */
export async function deleteQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.delete");
  return db.$transaction(async (tx) => {
    const { count } = await tx.quote.updateMany({
      where: { id: quoteId, deletedAt: null, status: { not: "accepted" } },
      data: { deletedAt: new Date() },
    });
    const quote = await tx.quote.findFirst({
      where: { id: quoteId },
      select: { number: true, deletedAt: true },
    });
    if (count === 0) return problem(quote && !quote.deletedAt ? "quote_accepted" : "not_found");
    await recordEvent(tx, actor, {
      action: "quote.deleted",
      targetId: quoteId,
      changes: { number: quote?.number ?? null },
    });
    return ok({ quoteId });
  });
}
