import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const noticeSchema = z.object({
  id: z.string(),
  kind: z.string(),
  data: z.unknown(),
  recipientName: z.string(),
  recipientEmail: z.string(),
  /** Whether the recipient is a member who is not suspended. */
  isMember: z.boolean(),
  /** Who made it, while they have an account. */
  byName: z.string().nullable(),
  slug: z.string(),
  organizationName: z.string(),
  locale: z.string(),
});

export type ReadNotice = z.infer<typeof noticeSchema>;

const noticesSchema = z.array(noticeSchema);

/** A notice with everything that its mail names, in one statement; null where it or its recipient is gone. */
export async function readNotice(tx: TenantTx, noticeId: string) {
  return (await readNotices(tx, Prisma.sql`notice.id = ${noticeId}::uuid`, 1))[0] ?? null;
}

/** A person's notices of one kind that were not mailed yet, oldest first. */
export function readUnmailedNotices(
  tx: TenantTx,
  { recipientUserId, kind, most }: { recipientUserId: string; kind: string; most: number },
) {
  return readNotices(
    tx,
    Prisma.sql`notice.recipient_user_id = ${recipientUserId}::uuid AND notice.kind = ${kind} AND notice.mailed_at IS NULL`,
    most,
  );
}

async function readNotices(tx: TenantTx, wanted: Prisma.Sql, most: number) {
  const rows = await unscopedRead(
    tx,
    (statements, organizationId) => statements.query`
      SELECT notice.id, notice.kind, notice.data, recipient.name AS "recipientName", recipient.email AS "recipientEmail",
        EXISTS (SELECT FROM organization_members AS member
          WHERE member.organization_id = ${organizationId}::uuid AND member.user_id = notice.recipient_user_id
            AND NOT member.is_suspended) AS "isMember",
        author.name AS "byName", directory.slug, directory.name AS "organizationName", directory.locale
      FROM notifications AS notice
      JOIN organization_directory AS directory ON directory.organization_id = notice.organization_id
      JOIN users AS recipient ON recipient.id = notice.recipient_user_id
      LEFT JOIN users AS author ON author.id = notice.user_id
      WHERE notice.organization_id = ${organizationId}::uuid AND ${wanted}
      ORDER BY notice.id LIMIT ${most}::integer`,
  );
  return noticesSchema.parse(rows);
}
