import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { possibleOwners } from "@/lib/access/possible-owners";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import type { AssignQuote } from "./schema";

/**
 * Gives a quote with all its versions to a colleague, who is told of it: from then on they hear what its buyer does, and the
 * buyer's answers to its mails reach them. However the quote stands, what is on it stays.
 *
 * @problem "not_found" | "hand_over_impossible"
 */
export async function assignQuote(actor: Member, { quoteId, ownerUserId }: AssignQuote) {
  const db = authorize(actor, "quote.assign");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true },
    });
    if (!quote) return problem("not_found");
    if (quote.ownerUserId === ownerUserId) return ok({ quoteId, ownerUserId });
    const possible = await possibleOwners(tx, "quote.update", [ownerUserId]);
    if (!possible.has(ownerUserId)) return problem("hand_over_impossible", "ownerUserId");

    const { number } = quote;
    await tx.quote.updateMany({
      where: { number, deletedAt: null },
      data: { ownerUserId, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      action: "quote.assigned",
      targetId: quoteId,
      changes: { number, ...beforeAndAfter(quote, { ownerUserId }) },
    });
    if (ownerUserId !== actor.userId)
      await notify(tx, {
        kind: "quote.assigned",
        data: { quoteId, number },
        byUserId: actor.userId,
        recipientUserId: ownerUserId,
      });
    return ok({ quoteId, ownerUserId });
  });
}
