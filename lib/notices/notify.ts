import "server-only";
import type { Role } from "@/lib/access/roles";
import { insertNotices, type NoticeRecipients } from "@/lib/db/outbox/insert-notices";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type JobName, maxAttempts } from "@/lib/jobs/definitions";
import { type NoticeData, type NoticeKindName, noticeKinds } from "./kinds";

interface Notice<Name extends NoticeKindName> {
  readonly kind: Name;
  readonly data: NoticeData<Name>;
  /** Who did it, for the words; null for a job. */
  readonly byUserId: string | null;
}

/** Tells a person something, in the transaction of the change: a row for the app and a job for the mail. */
export function notify<Name extends NoticeKindName>(
  tx: TenantTx,
  { recipientUserId, ...notice }: Notice<Name> & { readonly recipientUserId: string },
): Promise<void> {
  return notifyAll(tx, notice, { userId: recipientUserId });
}

/**
 * Tells everybody with one of these roles who is not suspended, and `alsoUserId` if they are still a member; each once, and never
 * `exceptUserIds`, such as whoever did it.
 */
export function notifyRoles<Name extends NoticeKindName>(
  tx: TenantTx,
  roles: readonly Role[],
  {
    alsoUserId = null,
    exceptUserIds = [],
    ...notice
  }: Notice<Name> & {
    readonly alsoUserId?: string | null;
    readonly exceptUserIds?: readonly string[];
  },
): Promise<void> {
  return notifyAll(tx, notice, { roles, memberUserId: alsoUserId, exceptUserIds });
}

/** How long a mail waits for others of a kind that comes in crowds. */
const gathersForSeconds = 60;

function mailOf(kind: NoticeKindName) {
  const isGathered = noticeKinds[kind].gathered !== null;
  const task: JobName = isGathered ? "mail.notices" : "mail.notice";
  return { task, maxAttempts, gathersForSeconds: isGathered ? gathersForSeconds : null };
}

async function notifyAll<Name extends NoticeKindName>(
  tx: TenantTx,
  { kind, data, byUserId }: Notice<Name>,
  to: NoticeRecipients,
): Promise<void> {
  noticeKinds[kind].data.parse(data);
  await insertNotices(tx, { kind, data, userId: byUserId }, to, mailOf(kind));
}
