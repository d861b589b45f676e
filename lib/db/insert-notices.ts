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

/** The job that mails a notice: with the id of one, or with the recipient and the kind of those that it gathers. */
interface NoticeMail {
  readonly task: string;
  readonly maxAttempts: number;
  /** How long it waits for others of its kind; null where each notice is mailed by itself. */
  readonly gathersForSeconds: number | null;
}

/**
 * Writes a notice for each recipient, and queues its mail.
 */
export async function insertNotices(
  tx: TenantTx,
  { kind, data, userId }: NewNotice,
  to: NoticeRecipients,
  { task, maxAttempts, gathersForSeconds }: NoticeMail,
): Promise<void> {
  const organizationId = currentOrganizationId();
  const inserted = Prisma.sql`
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
    WHERE recipient.user_id IS NOT NULL`;
  const organization = Prisma.sql`'organizationId', ${organizationId}::text`;
  const job =
    gathersForSeconds === null
      ? { payload: Prisma.sql`json_build_object(${organization}, 'noticeId', id)` }
      : {
          payload: Prisma.sql`json_build_object(${organization}, 'recipientUserId', recipient_user_id, 'kind', kind)`,
          gathered: {
            key: Prisma.sql`concat_ws(' ', ${task}::text, organization_id, recipient_user_id, kind)`,
            seconds: gathersForSeconds,
          },
        };
  await insertWithJobs(tx, inserted, { task, maxAttempts, ...job });
}
