import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "@/lib/access/roles";
import { enqueueJobs } from "@/lib/db/enqueue-jobs";
import { currentOrganizationId } from "@/lib/db/tenancy";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { job } from "@/lib/jobs/enqueue";
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
  return notifyAll(tx, [recipientUserId], notice);
}

/**
 * Tells everybody with one of these roles who is not suspended, and `alsoUserId` if they still are a member;
 * each once, and never `exceptUserId`, who did it.
 */
export async function notifyRoles<Name extends NoticeKindName>(
  tx: TenantTx,
  roles: readonly Role[],
  {
    alsoUserId = null,
    exceptUserId = null,
    ...notice
  }: Notice<Name> & { readonly alsoUserId?: string | null; readonly exceptUserId?: string | null },
): Promise<void> {
  const members = await tx.organizationMember.findMany({
    where: {
      isSuspended: false,
      OR: [{ role: { in: [...roles] } }, ...(alsoUserId ? [{ userId: alsoUserId }] : [])],
    },
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  const recipients = members.map(({ userId }) => userId).filter((id) => id !== exceptUserId);
  await notifyAll(tx, recipients, notice);
}

async function notifyAll<Name extends NoticeKindName>(
  tx: TenantTx,
  recipients: readonly string[],
  { kind, data, byUserId }: Notice<Name>,
): Promise<void> {
  noticeKinds[kind].data.parse(data);
  const notices = recipients.map((recipientUserId) => ({ id: uuidv7(), recipientUserId }));
  if (notices.length === 0) return;
  await tx.notification.createMany({
    data: notices.map((notice) => ({ ...notice, kind, data, userId: byUserId })),
  });
  const organizationId = currentOrganizationId();
  await enqueueJobs(
    tx,
    notices.map(({ id: noticeId }) => job("mail.notice", { organizationId, noticeId })),
  );
}
