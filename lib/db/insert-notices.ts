import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { enqueueJobs } from "./enqueue-jobs";
import { Prisma } from "./generated/client";
import { isClustered } from "./send-together";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

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

const noticesSchema = z.array(z.object({ id: z.uuid() }));

/**
 * Writes a notice for each recipient, and queues its mail. One statement, because changes hold locks meanwhile
 * (on a cluster two).
 * The ids are UUIDs of version 7: their time is the server's, and the rest, which has to differ, the database's.
 */
export async function insertNotices(
  tx: TenantTx,
  { kind, data, userId }: NewNotice,
  to: NoticeRecipients,
  { task, maxAttempts }: NoticeMail,
): Promise<void> {
  const organizationId = currentOrganizationId();
  const timePart = uuidv7().slice(0, 15);
  const written = Prisma.sql`
    INSERT INTO notifications (organization_id, id, user_id, recipient_user_id, kind, data)
    SELECT ${organizationId}::uuid, overlay(gen_random_uuid()::text PLACING ${timePart}::text FROM 1)::uuid,
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
  if (!isClustered()) {
    await unscoped(tx).$executeRaw`
      WITH notice AS (${written})
      SELECT enqueue_job(${task}, json_build_object('organizationId', ${organizationId}::text, 'noticeId', id), NULL, ${maxAttempts}::integer)
      FROM notice`;
    return;
  }
  const notices = noticesSchema.parse(await unscoped(tx).$queryRaw(written));
  if (notices.length > 0)
    await enqueueJobs(
      tx,
      notices.map(({ id }) => ({
        task,
        payload: { organizationId, noticeId: id },
        key: null,
        maxAttempts,
      })),
    );
}
