import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, Forbidden, mayTouch, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import type { CloseQuote } from "./schema";

/**
 * Notes how a sent quote ended where the buyer said so elsewhere: won, or lost with the reason and the competitor it was
 * lost to. Of one that the buyer declined it notes to whom it was lost; their own reason stays with their answer.
 *
 * @problem "not_found" | "quote_wrong_status" | "invalid_reference"
 */
export async function closeQuote(actor: Member, input: CloseQuote) {
  const { quoteId, outcome, reason, competitorId } = input;
  const db = authorize(actor, "quote.update");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true },
    });
    if (!quote) return problem("not_found");
    if (!mayTouch(actor, "quote.update", quote.ownerUserId))
      throw new Forbidden("quote.update", actor);
    if (competitorId && (await tx.competitor.count({ where: { id: competitorId } })) === 0)
      return problem("invalid_reference", "competitorId");

    const status = outcome === "won" ? ("accepted" as const) : ("declined" as const);
    const { count } = await tx.quote.updateMany({
      where: {
        id: quoteId,
        status: outcome === "won" ? "sent" : { in: ["sent", "expired", "declined"] },
      },
      data: {
        status,
        decidedAt: new Date(),
        outcomeReason: reason,
        competitorId: outcome === "lost" ? competitorId : null,
        lockVersion: { increment: 1 },
      },
    });
    if (count === 0) return problem("quote_wrong_status");
    await recordEvent(tx, actor, {
      action: outcome === "won" ? "quote.accepted" : "quote.declined",
      targetId: quoteId,
      changes: { number: quote.number, reason, competitorId },
    });
    return ok({ quoteId, status });
  });
}
