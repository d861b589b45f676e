import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { readNotice } from "@/lib/db/outbox/read-notice";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { sendNoticeMail } from "./send-notice-mail";

/** Mails a notice of any kind. */
export const mailNotice: JobHandler<JobPayload<"mail.notice">> = {
  async run({ organizationId, noticeId }) {
    const db = authorize(system(organizationId), "mail.send");
    const notice = await readNotice(db, noticeId);
    if (notice) await sendNoticeMail([notice], noticeId);
  },
};
