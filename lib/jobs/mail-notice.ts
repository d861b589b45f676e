import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { readNotice } from "@/lib/db/read-notice";
import { headerText } from "@/lib/mail/header-text";
import { sendMail } from "@/lib/mail/send-mail";
import { noticeMail } from "@/lib/mail/templates";
import { isNoticeKind, noticeKinds } from "@/lib/notices/kinds";
import { pageUrl } from "./account-notice";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task";

/** Mails a notice of any kind. What the app shows is mailed to members only: whoever left in the meantime gets nothing. */
export const mailNotice: JobHandler<JobPayload<"mail.notice">> = {
  async run({ organizationId, noticeId }) {
    const db = authorize(system(organizationId), "mail.send");
    const notice = await readNotice(db, noticeId);
    if (!notice || !isNoticeKind(notice.kind)) return;
    const { slug, organizationName, locale } = notice;
    const kind = noticeKinds[notice.kind];
    if (kind.isInApp && !notice.isMember) return;
    const person = notice.byName || "Somebody";
    const words = kind.describe(notice.data, {
      organization: organizationName,
      person,
      locale,
    });
    const path = kind.isInApp ? `/o/${slug}${words.path}` : "/organizations";
    await sendMail({
      ...(await noticeMail({
        ...words,
        organizationName,
        action: { href: pageUrl(path), label: "Open in Mercura" },
      })),
      to: { name: headerText(notice.recipientName, 100) || null, address: notice.recipientEmail },
      idempotencyKey: `notice/${noticeId}`,
    });
  },
};
