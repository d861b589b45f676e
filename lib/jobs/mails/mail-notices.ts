import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { readUnmailedNotices } from "@/lib/db/outbox/read-notice";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { sendNoticeMail } from "./send-notice-mail";

/** How many one mail tells of; the rest goes into another. */
const most = 100;

/** Mails somebody several notices of one kind together. */
export const mailNotices: JobHandler<JobPayload<"mail.notices">> = {
  async run({ organizationId, recipientUserId, kind }) {
    const db = authorize(system(organizationId), "mail.send");
    for (;;) {
      const [first, ...others] = await readUnmailedNotices(db, { recipientUserId, kind, most });
      if (!first) return;
      const notices = [first, ...others] as const;
      // A second try is the same mail, unless more came meanwhile.
      await sendNoticeMail(notices, `${first.id}/${notices.length}`);
      await db.notification.updateMany({
        where: { id: { in: notices.map(({ id }) => id) } },
        data: { mailedAt: new Date() },
      });
    }
  },
};
