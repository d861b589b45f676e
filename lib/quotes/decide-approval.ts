import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { notify } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { fieldWords } from "./field-words";
import type { DecideApproval } from "./schema";

/**
 * A manager's word on a discount: approved, the quote can be sent; returned, its writer changes it. Both give it back as a
 * draft, and whoever asked is told. It holds for the quote as it was at `lockVersion`, where that is given. Nobody approves their own unless they are above a manager, who has nobody else to ask.
 *
 * @problem "not_found" | "quote_wrong_status" | "own_approval" | "conflict"
 */
export async function decideApproval(
  actor: Member,
  { quoteId, lockVersion, isApproved, comment }: DecideApproval,
) {
  const db = authorize(actor, "quote.approve");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true },
    });
    if (!quote) return problem("not_found");
    if (isApproved && actor.role === "manager" && quote.ownerUserId === actor.userId)
      return problem("own_approval");

    const { count } = await tx.quote.updateMany({
      where: {
        id: quoteId,
        status: "pending_approval",
        deletedAt: null,
        ...(lockVersion ? { lockVersion } : {}),
      },
      data: { status: "draft", lockVersion: { increment: 1 } },
    });
    if (count === 0) return refusal(tx, { quoteId, lockVersion });
    const asked = await tx.quoteApproval.findFirst({
      where: { quoteId, status: "pending" },
      select: { userId: true },
    });
    await tx.quoteApproval.updateMany({
      where: { quoteId, status: "pending" },
      data: {
        status: isApproved ? "approved" : "returned",
        decidedByUserId: actor.userId,
        decidedAt: new Date(),
        comment,
      },
    });
    const recipientUserId = asked?.userId ?? quote.ownerUserId;
    if (recipientUserId && recipientUserId !== actor.userId)
      await notify(tx, {
        kind: isApproved ? "quote.approved" : "quote.returned",
        data: { quoteId, number: quote.number, comment },
        byUserId: actor.userId,
        recipientUserId,
      });
    await recordEvent(tx, actor, {
      action: isApproved ? "quote.approved" : "quote.returned",
      targetId: quoteId,
      changes: { number: quote.number, comment },
    });
    return ok({ quoteId, status: "draft" as const, isApproved });
  });
}

async function refusal(
  tx: TenantTx,
  { quoteId, lockVersion }: Pick<DecideApproval, "quoteId" | "lockVersion">,
) {
  const isStillAsked =
    (await tx.quote.count({ where: { id: quoteId, status: "pending_approval" } })) > 0;
  return lockVersion && isStillAsked
    ? conflictSince(tx, { targetId: quoteId, lockVersion, words: fieldWords })
    : problem("quote_wrong_status");
}
