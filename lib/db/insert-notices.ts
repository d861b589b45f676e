import "server-only";
import { insertWithJobs } from "./enqueue-jobs";
import { Prisma } from "./generated/client";
import { newIds } from "./new-ids";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";

interface NewNotice {
  readonly kind: string;
  readonly data: object;
  /** Who did it; null for a job. */
  readonly userId: string | null;
}

/** Who is told, each once. */
export interface NoticeRecipients {
  /** All members with one of these roles who are not suspended. */
  readonly roles: readonly string[];
  /** A member whatever the role, unless suspended. */
  readonly memberUserId: string | null;
  /** None of those: whoever did it. */
  readonly exceptUserId: string | null;
  /** Somebody besides, who may be out. */
  readonly userId: string | null;
}

/** The job that mails a notice; its payload is the organization's id and the notice's. */
interface NoticeMail {
  readonly task: string;
  readonly maxAttempts: number;
}

/**
 * Writes a notice for each recipient, and queues its mail.
 */
export async function insertNotices(
  tx: TenantTx,
  { kind, data, userId }: NewNotice,
  to: NoticeRecipients,
  mail: NoticeMail,
): Promise<void> {
  const organizationId = currentOrganizationId();
  const written = Prisma.sql`
    INSERT INTO notifications (organization_id, id, user_id, recipient_user_id, kind, data)
    SELECT ${organizationId}::uuid, ${newIds()},
      ${userId}::uuid, recipient.user_id, ${kind}, ${JSON.stringify(data)}::jsonb
    FROM (
      SELECT user_id FROM organization_members
      WHERE organization_id = ${organizationId}::uuid AND NOT is_suspended
        AND (role = ANY (${to.roles}::text[]) OR user_id = ${to.memberUserId}::uuid)
        AND user_id IS DISTINCT FROM ${to.exceptUserId}::uuid
      UNION SELECT ${to.userId}::uuid
    ) AS recipient
    WHERE recipient.user_id IS NOT NULL
    RETURNING id`;
  await insertWithJobs(tx, written, { ...mail, idName: "noticeId" });
}
