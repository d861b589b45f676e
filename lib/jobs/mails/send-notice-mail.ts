import "server-only";
import type { ReadNotice } from "@/lib/db/outbox/read-notice";
import { sendMail } from "@/lib/mail/send-mail";
import { noticeMail } from "@/lib/mail/templates";
import { isNoticeKind, type NoticeKindName, noticeKinds } from "@/lib/notices/kinds";
import { oneLine } from "@/lib/one-line";
import { pageUrl } from "./account-notice";

/**
 * Mails one notice, or several of one kind, to one person. What the app shows is mailed to members only: somebody who left
 * meanwhile gets nothing.
 */
export async function sendNoticeMail(
  notices: readonly [ReadNotice, ...ReadNotice[]],
  idempotencyKey: string,
): Promise<void> {
  const [{ kind, isMember, recipientName, recipientEmail, slug, organizationName }] = notices;
  if (!isNoticeKind(kind)) return;
  const { isInApp, gathered } = noticeKinds[kind];
  if (isInApp && !isMember) return;
  const [words, ...others] = inWords(kind, notices);
  const count = notices.length;
  const title = gathered && count > 1 ? gathered(count, organizationName) : words.title;
  await sendMail({
    ...(await noticeMail({
      title,
      text: words.text,
      others,
      organizationName,
      action: {
        href: pageUrl(isInApp ? `/o/${slug}${words.path}` : "/organizations"),
        label: "Open in Mercura",
      },
    })),
    to: { name: oneLine(recipientName, 100) || null, address: recipientEmail },
    idempotencyKey: `notice/${idempotencyKey}`,
  });
}

type Words = { readonly id: string } & ReturnType<(typeof noticeKinds)[NoticeKindName]["describe"]>;

function inWords(
  kind: NoticeKindName,
  [first, ...others]: readonly [ReadNotice, ...ReadNotice[]],
): readonly [Words, ...Words[]] {
  const wordsOf = ({ id, data, byName, organizationName, locale }: ReadNotice) => ({
    id,
    ...noticeKinds[kind].describe(data, {
      organization: organizationName,
      person: byName || "Somebody",
      locale,
    }),
  });
  return [wordsOf(first), ...others.map(wordsOf)];
}
