import "server-only";
import { z } from "zod";
import type { TenantTx } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

const noticeSchema = z.object({
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

/** A notice with all that its mail names, in one statement; null where it or its recipient is gone. */
export async function readNotice(tx: TenantTx, noticeId: string) {
  const rows = await unscopedRead(
    tx,
    (client, organizationId) => client.query`
      SELECT notice.kind, notice.data, recipient.name AS "recipientName", recipient.email AS "recipientEmail",
        EXISTS (SELECT FROM organization_members AS member
          WHERE member.organization_id = ${organizationId}::uuid AND member.user_id = notice.recipient_user_id
            AND NOT member.is_suspended) AS "isMember",
        author.name AS "byName", directory.slug, directory.name AS "organizationName", directory.locale
      FROM notifications AS notice
      JOIN organization_directory AS directory ON directory.organization_id = notice.organization_id
      JOIN users AS recipient ON recipient.id = notice.recipient_user_id
      LEFT JOIN users AS author ON author.id = notice.user_id
      WHERE notice.organization_id = ${organizationId}::uuid AND notice.id = ${noticeId}::uuid`,
  );
  return z.array(noticeSchema).max(1).parse(rows)[0] ?? null;
}
