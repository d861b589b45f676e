import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { closeQuestion } from "@/lib/notices/close-question";
import { ok, problem } from "@/lib/result";

/**
 * Takes a request for approval back, so that the quote can be changed: it is a draft again. If it is one already, because the
 * manager was quicker, nothing happens.
 *
 * @problem "not_found" | "quote_wrong_status"
 */
export async function withdrawQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.update");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true },
    });
    if (!quote) return problem("not_found");
    assertMayTouch(actor, "quote.update", quote.ownerUserId);

    const { count } = await tx.quote.updateMany({
      where: { id: quoteId, status: "pending_approval", deletedAt: null },
      data: { status: "draft", lockVersion: { increment: 1 } },
    });
    if (count === 0) {
      const isDraft = { id: quoteId, status: "draft", deletedAt: null } as const;
      if ((await tx.quote.count({ where: isDraft })) === 0) return problem("quote_wrong_status");
      return ok({ quoteId, status: "draft" as const });
    }
    await tx.quoteApproval.updateMany({
      where: { quoteId, status: "pending" },
      data: { status: "withdrawn" },
    });
    const { number } = quote;
    await closeQuestion(tx, { quoteId, number, outcome: "withdrawn", byUserId: actor.userId });
    await recordEvent(tx, actor, {
      action: "quote.withdrawn",
      targetId: quoteId,
      changes: { number },
    });
    return ok({ quoteId, status: "draft" as const });
  });
}
