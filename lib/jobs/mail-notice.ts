import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { identityDb } from "@/lib/db/identity";
import { headerText } from "@/lib/mail/header-text";
import { sendMail } from "@/lib/mail/send-mail";
import { noticeMail } from "@/lib/mail/templates";
import { isNoticeKind, noticeKinds } from "@/lib/notices/kinds";
import { namesOf } from "@/lib/users/names-of";
import { pageUrl } from "./account-notice";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task";

/** Mails a notice of any kind. What the app shows is mailed to members only: whoever left in the meantime gets nothing. */
export const mailNotice: JobHandler<JobPayload<"mail.notice">> = {
  async run({ organizationId, noticeId }) {
    const db = authorize(system(organizationId), "mail.send");
    const notice = await db.notification.findFirst({
      where: { id: noticeId },
      select: { kind: true, data: true, userId: true, recipientUserId: true },
    });
    if (!notice || !isNoticeKind(notice.kind)) return;
    const { recipientUserId, userId: byUserId } = notice;
    const kind = noticeKinds[notice.kind];
    const isMember = await db.organizationMember.count({
      where: { userId: recipientUserId, isSuspended: false },
    });
    if (kind.isInApp && isMember === 0) return;
    const recipient = await identityDb.user.findUnique({
      where: { id: recipientUserId },
      select: { name: true, email: true },
    });
    const organization = await identityDb.organizationDirectory.findUnique({
      where: { organizationId },
      select: { slug: true, name: true },
    });
    if (!recipient || !organization) return;
    const person = (byUserId && (await namesOf([byUserId])).get(byUserId)) || "Somebody";
    const words = kind.describe(notice.data, { organization: organization.name, person });
    const path = kind.isInApp ? `/o/${organization.slug}${words.path}` : "/organizations";
    await sendMail({
      ...(await noticeMail({
        ...words,
        organizationName: organization.name,
        action: { href: pageUrl(path), label: "Open in Mercura" },
      })),
      to: { name: headerText(recipient.name, 100) || null, address: recipient.email },
      idempotencyKey: `notice/${noticeId}`,
    });
  },
};
