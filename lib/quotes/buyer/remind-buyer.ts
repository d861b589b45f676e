import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { dayOf } from "@/lib/days";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitReminder } from "@/lib/limits/admit-reminder";
import { ok, problem } from "@/lib/result";
import { isOver } from "../is-open";
import type { RemindBuyer } from "../schema";

/**
 * Mails the link of a quote that waits for its buyer's answer once more, with a message. It is the link that the buyer has,
 * derived again. The mail goes to the quote's recipient, or to `email`.
 *
 * @problem "not_found" | "quote_not_waiting" | "recipient_missing" | "too_many_requests"
 */
export async function remindBuyer(actor: Member, { quoteId, email, message }: RemindBuyer) {
  const db = authorize(actor, "quote.update");
  const quote = await db.quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: {
      number: true,
      version: true,
      status: true,
      validUntil: true,
      nonce: true,
      recipientEmail: true,
      ownerUserId: true,
    },
  });
  if (!quote) return problem("not_found");
  assertMayTouch(actor, "quote.update", quote.ownerUserId);
  const validUntil = quote.validUntil && dayOf(quote.validUntil);
  if (quote.status !== "sent" || !quote.nonce || isOver(validUntil, new Date()))
    return problem("quote_not_waiting");
  const recipientEmail = email ?? quote.recipientEmail;
  if (!recipientEmail) return problem("recipient_missing", "email");
  const { organizationId, userId } = actor;
  const admitted = await admitReminder(organizationId, { quoteId, email: recipientEmail });
  if (!admitted.ok) return { ...admitted, message: "The buyer was just reminded." };

  return db.$transaction(async (tx) => {
    const { id: reminderId } = await tx.quoteMail.create({
      data: { quoteId, isReminder: true, recipientEmail, message, userId },
      select: { id: true },
    });
    const { number, version } = quote;
    await recordEvent(tx, actor, {
      action: "quote.reminded",
      targetId: quoteId,
      changes: { number, version, email: recipientEmail },
    });
    // Whether the quote still waits is checked again when the mail leaves.
    await enqueue(tx, "mail.quote_reminder", { organizationId, reminderId });
    return ok({ quoteId, reminderId, recipientEmail });
  });
}
