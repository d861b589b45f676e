import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesWith } from "@/lib/access/permission-words";
import { recordEvent } from "@/lib/audit/record-event";
import { notifyRoles } from "@/lib/notices/notify";
import { ok, problem } from "@/lib/result";
import { editableQuote } from "../editable-quote";
import { toQuote } from "../quote";
import { quoteConflict } from "../quote-conflict";
import type { SubmitQuote } from "../schema";
import { approversOf } from "./approvers";
import { belowListOf } from "./below-list";
import { discountToApprove, freeDiscount } from "./discount-to-approve";
import { listPricesOf } from "./list-prices";

/**
 * Asks whoever may approve it for a discount above the organization's limit, with `request`, what the writer says in its favour.
 * If somebody saved since `lockVersion` was read, nobody is asked.
 *
 * @problem "not_found" | "quote_not_editable" | "quote_empty" | "approval_not_needed" | "conflict"
 */
export async function submitQuote(
  actor: Member,
  { quoteId, lockVersion: seen, request }: SubmitQuote,
) {
  const db = authorize(actor, "quote.update");
  return db.$transaction(async (tx) => {
    const found = await editableQuote(tx, actor, quoteId);
    if (!found.ok) return found;
    const { lines, number, lockVersion } = found.value;
    if (seen && seen !== lockVersion) return quoteConflict(tx, { quoteId, lockVersion: seen });
    if (lines.length === 0) return problem("quote_empty");
    const listPrices = await listPricesOf(tx, found.value);
    const free = await freeDiscount(tx, quoteId);
    const discountBasisPoints = discountToApprove(found.value, { listPrices, free });
    if (discountBasisPoints === null) return problem("approval_not_needed");

    const { count } = await tx.quote.updateMany({
      // Managers are told the discount that was just read, so it must not have changed since.
      where: { id: quoteId, status: "draft", lockVersion, deletedAt: null },
      data: { status: "pending_approval", lockVersion: { increment: 1 } },
    });
    if (count === 0) return quoteConflict(tx, { quoteId, lockVersion });
    await tx.quoteApproval.create({
      data: { quoteId, discountBasisPoints, request, userId: actor.userId },
      select: { id: true },
    });
    const { notAskedUserIds } = await approversOf(tx, quoteId);
    await notifyRoles(tx, rolesWith("quote.approve"), {
      kind: "quote.submitted",
      data: { quoteId, number, discountBasisPoints, request },
      byUserId: actor.userId,
      exceptUserIds: notAskedUserIds,
    });
    await recordEvent(tx, actor, {
      action: "quote.submitted",
      targetId: quoteId,
      changes: {
        number,
        discountBasisPoints,
        request,
        ...belowListOf(toQuote(found.value, listPrices)),
      },
    });
    return ok({ quoteId, status: "pending_approval" as const, discountBasisPoints });
  });
}
