import "server-only";
import type { Role } from "@/lib/access/roles";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
import { newIds } from "../statements/new-ids";
import type { TenantTx } from "../tenant-handle";
import { insertWithJobs } from "./enqueue-jobs";

interface NewNotice {
  readonly kind: string;
  readonly data: object;
  /** Who did it; null for a job. */
  readonly userId: string | null;
}

/** Who is told: one person, who may have left, or all members with these roles who are not suspended, each once. */
export type NoticeRecipients =
  | { readonly userId: string }
  | {
      /** All with one of these roles. */
      readonly roles: readonly Role[];
      /** Somebody besides, whatever their role. */
      readonly memberUserId: string | null;
      /** Not these, such as whoever did it. */
      readonly exceptUserIds: readonly string[];
    };

/** The job that mails a notice. It carries the notice's id, or, where notices are gathered, the recipient and the kind. */
interface NoticeMail {
  readonly task: string;
  readonly maxAttempts: number;
  /** How long it waits for others of its kind; null where each notice is mailed by itself. */
  readonly gathersForSeconds: number | null;
}

/** Writes a notice for each recipient, and queues its mail. */
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
    FROM (${idsOf(to)}) AS recipient (user_id)`;
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

// Literals instead of parameters: PostgreSQL then knows how few members have such a role, and keeps one plan for all calls.
const roleWords: Readonly<Record<Role, Prisma.Sql>> = {
  owner: Prisma.sql`'owner'`,
  admin: Prisma.sql`'admin'`,
  manager: Prisma.sql`'manager'`,
  sales_rep: Prisma.sql`'sales_rep'`,
  viewer: Prisma.sql`'viewer'`,
};

function idsOf(to: NoticeRecipients): Prisma.Sql {
  if ("userId" in to) return Prisma.sql`SELECT ${to.userId}::uuid`;
  const roles = Prisma.join(to.roles.map((role) => roleWords[role]));
  return Prisma.sql`
    SELECT user_id FROM organization_members
    WHERE organization_id = ${currentOrganizationId()}::uuid AND NOT is_suspended
      AND (role IN (${roles}) OR user_id = ${to.memberUserId}::uuid)
      AND user_id <> ALL (${to.exceptUserIds}::uuid[])`;
}
