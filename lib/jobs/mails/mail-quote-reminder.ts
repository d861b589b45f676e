import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailToBuyer } from "./mail-to-buyer";

/** Reminds a quote's buyer, and records on the reminder how that went; one that was mailed is not mailed twice. */
export const mailQuoteReminder: JobHandler<JobPayload<"mail.quote_reminder">> = {
  async run({ organizationId, reminderId }) {
    const db = authorize(system(organizationId), "mail.send");
    const reminder = await db.quoteMail.findFirst({
      where: { id: reminderId, status: "queued" },
      select: { quoteId: true, recipientEmail: true, message: true },
    });
    if (!reminder) return;
    const isOut = await mailToBuyer(db, organizationId, {
      ...reminder,
      isReminder: true,
      idempotencyKey: `quote-reminder/${reminderId}`,
    });
    await db.quoteMail.updateMany({
      where: { id: reminderId },
      data: isOut ? { status: "sent", mailedAt: new Date() } : { status: "dropped" },
    });
  },

  async giveUp({ organizationId, reminderId }) {
    await authorize(system(organizationId), "mail.send").quoteMail.updateMany({
      where: { id: reminderId, status: "queued" },
      data: { status: "failed" },
    });
  },
};
