import "server-only";
import type { SecurityNoticeProps } from "@/emails/security-notice";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail/send-mail";
import { securityNoticeMail } from "@/lib/mail/templates";
import { oneLine } from "@/lib/one-line";
import { deviceName } from "@/lib/sessions/device-name";

interface Notice extends SecurityNoticeProps {
  /** Two sends with the same key are the same mail. */
  readonly idempotencyKey: string;
  /** Where to send it, if not to the account's present address. */
  readonly address?: string;
}

/** Mails a notice to a person; does nothing if their account is gone. */
export async function mailNotice(userId: string, notice: Notice): Promise<void> {
  const user = await identityDb.user.findUnique({
    where: { id: userId },
    select: { name: true, email: true },
  });
  if (!user) return;
  const { idempotencyKey, address, ...content } = notice;
  await sendMail({
    ...(await securityNoticeMail(content)),
    to: { name: oneLine(user.name, 100) || null, address: address ?? user.email },
    idempotencyKey,
  });
}

interface Happening {
  readonly userAgent: string | null;
  readonly ip: string | null;
  readonly occurredAt: Date;
}

/** From where and when something happened, as facts of a notice. */
export function factsOf({ userAgent, ip, occurredAt }: Happening): SecurityNoticeProps["facts"] {
  return [
    ["Device", deviceName(userAgent)],
    ...(ip ? ([["Address", ip]] as const) : []),
    ["Time", momentInWords(occurredAt, "UTC")],
  ];
}

/** The event that a request wrote to an account's log, or null. */
export function findHappening(userId: string, requestId: string): Promise<Happening | null> {
  return identityDb.accountEvent.findFirst({
    where: { userId, requestId, result: "success" },
    select: { userAgent: true, ip: true, occurredAt: true },
  });
}

/** The address of a page, for a mail. */
export function pageUrl(path: string, token?: string): string {
  const url = new URL(path, env.APP_URL);
  if (token) url.searchParams.set("token", token);
  return url.href;
}

/** Where a person takes their account back. */
export const setNewPassword = () => ({
  href: pageUrl("/forgot-password"),
  label: "Set a new password",
});
