import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { closeQuestion } from "@/lib/notices/close-question";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { conflictOr } from "../quote-conflict";
import type { DecideApproval } from "../schema";
import { approversOf, isAmong } from "./approvers";
import { ownApproval } from "./approvers-in-words";

/**
 * A manager's decision on a discount: approved, the quote can be sent; returned, its writer changes it. Either way it is a draft
 * again, and whoever asked is told. It applies to the quote as it was at `lockVersion`, if given. Nobody approves what they asked
 * for, wrote or priced themselves as long as somebody else may ({@link approversOf}); if they do, the audit log says so.
 *
 * @problem "not_found" | "quote_wrong_status" | "own_approval" | "conflict"
 */
export async function decideApproval(
  actor: Member,
  { quoteId, lockVersion: seen, isApproved, comment }: DecideApproval,
) {
  const db = authorize(actor, "quote.approve");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true, lockVersion: true },
    });
    if (!quote) return problem("not_found");
    const { number, lockVersion } = quote;
    const status = "pending_approval";
    // Also a later one, which nobody can have seen: whoever guessed it would be judged by the prices of before.
    if (seen && seen !== lockVersion)
      return conflictOr("quote_wrong_status", tx, { quoteId, status, lockVersion: seen });
    const asked = await tx.quoteApproval.findFirst({
      where: { quoteId, status: "pending" },
      select: { userId: true },
    });
    const approvers = isApproved ? await approversOf(tx, quoteId) : null;
    if (approvers && !isAmong(approvers, actor)) return ownApproval(approvers);

    const outcome = isApproved ? "approved" : "returned";
    const { count } = await tx.quote.updateMany({
      // The request that was just looked at, and not one that replaced it meanwhile.
      where: { id: quoteId, status, lockVersion, deletedAt: null },
      data: { status: "draft", lockVersion: { increment: 1 } },
    });
    if (count === 0) return conflictOr("quote_wrong_status", tx, { quoteId, status, lockVersion });
    await tx.quoteApproval.updateMany({
      where: { quoteId, status: "pending" },
      data: {
        status: outcome,
        decidedByUserId: actor.userId,
        decidedAt: new Date(),
        comment,
      },
    });
    await closeQuestion(tx, { quoteId, number, outcome, byUserId: actor.userId });
    const recipientUserId = asked?.userId ?? quote.ownerUserId;
    if (recipientUserId && recipientUserId !== actor.userId)
      await notify(tx, {
        kind: `quote.${outcome}`,
        data: { quoteId, number, comment },
        byUserId: actor.userId,
        recipientUserId,
      });
    await recordEvent(tx, actor, {
      action: `quote.${outcome}`,
      targetId: quoteId,
      changes: { number, comment, ...(approvers?.tookPart ? { approverTookPart: true } : {}) },
    });
    return ok({ quoteId, status: "draft" as const, isApproved });
  });
}
