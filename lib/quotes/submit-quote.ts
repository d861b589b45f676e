import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesWith } from "@/lib/access/permission-words";
import { recordEvent } from "@/lib/audit/record-event";
import { notifyRoles } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { discountToApprove } from "./discount-to-approve";
import { editableQuote } from "./editable-quote";
import type { SubmitQuote } from "./schema";

/**
 * Puts a draft whose discount is above the organization's limit before whoever may approve it; they are told, with `request`,
 * what the writer says for it.
 *
 * @problem "not_found" | "quote_not_editable" | "quote_empty" | "approval_not_needed" | "quote_wrong_status"
 */
export async function submitQuote(actor: Member, { quoteId, request }: SubmitQuote) {
  const db = authorize(actor, "quote.update");
  return db.$transaction(async (tx) => {
    const found = await editableQuote(tx, actor, quoteId);
    if (!found.ok) return found;
    const { lines, number } = found.value;
    if (lines.length === 0) return problem("quote_empty");
    const discountBasisPoints = await discountToApprove(tx, found.value);
    if (discountBasisPoints === null) return problem("approval_not_needed");

    const { count } = await tx.quote.updateMany({
      where: { id: quoteId, status: "draft", deletedAt: null },
      data: { status: "pending_approval", lockVersion: { increment: 1 } },
    });
    if (count === 0) return problem("quote_wrong_status");
    await tx.quoteApproval.create({
      data: { quoteId, discountBasisPoints, request, userId: actor.userId },
      select: { id: true },
    });
    await notifyRoles(tx, rolesWith("quote.approve"), {
      kind: "quote.submitted",
      data: { quoteId, number, discountBasisPoints, request },
      byUserId: actor.userId,
      exceptUserId: actor.userId,
    });
    await recordEvent(tx, actor, {
      action: "quote.submitted",
      targetId: quoteId,
      changes: { number, discountBasisPoints, request },
    });
    return ok({ quoteId, status: "pending_approval" as const, discountBasisPoints });
  });
}
