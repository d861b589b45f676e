import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailToBuyer } from "./mail-to-buyer";

/** Mails a quote to its buyer, and records on its mail how that went. */
export const mailQuote: JobHandler<JobPayload<"mail.quote">> = {
  async run({ organizationId, quoteId }) {
    const db = authorize(system(organizationId), "mail.send");
    const quote = await db.quote.findFirst({
      where: { id: quoteId },
      select: {
        nonce: true,
        recipientEmail: true,
        mails: { where: { isReminder: false }, select: { status: true, message: true } },
      },
    });
    if (!quote?.recipientEmail || quote.mails.some(({ status }) => status === "sent")) return;
    const isOut = await mailToBuyer(db, organizationId, {
      quoteId,
      recipientEmail: quote.recipientEmail,
      message: quote.mails[0]?.message ?? "",
      isReminder: false,
      idempotencyKey: `quote/${quoteId}/${quote.nonce}`,
    });
    await db.quoteMail.updateMany({
      where: { quoteId, isReminder: false },
      data: isOut ? { status: "sent", mailedAt: new Date() } : { status: "dropped" },
    });
  },

  async giveUp({ organizationId, quoteId }) {
    await authorize(system(organizationId), "mail.send").quoteMail.updateMany({
      where: { quoteId, isReminder: false, status: "queued" },
      data: { status: "failed" },
    });
  },
};
