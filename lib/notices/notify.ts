import "server-only";
import type { Role } from "@/lib/access/roles";
import { organizationIdSchema } from "@/lib/db/organization-id";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { type NoticeData, type NoticeKindName, noticeKinds } from "./kinds";

interface Notice<Name extends NoticeKindName> {
  readonly kind: Name;
  readonly data: NoticeData<Name>;
  /** Who did it, for the words; null for a job. */
  readonly byUserId: string | null;
}

/** Tells a person something, in the transaction of the change: a row for the app and a job for the mail. */
export async function notify<Name extends NoticeKindName>(
  tx: TenantTx,
  { kind, data, byUserId, recipientUserId }: Notice<Name> & { readonly recipientUserId: string },
): Promise<void> {
  noticeKinds[kind].data.parse(data);
  const { id, organizationId } = await tx.notification.create({
    data: { kind, data, recipientUserId, userId: byUserId },
    select: { id: true, organizationId: true },
  });
  await enqueue(tx, "mail.notice", {
    organizationId: organizationIdSchema.parse(organizationId),
    noticeId: id,
  });
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
  for (const { userId } of members)
    if (userId !== exceptUserId) await notify(tx, { ...notice, recipientUserId: userId });
}
