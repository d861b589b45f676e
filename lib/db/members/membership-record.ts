import "server-only";
import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { organizationStatuses } from "@/lib/organizations/status";
import { connections } from "../connections/connections";
import type { OrganizationId } from "../organization-id";
import { statusNow } from "../status-now";

const membershipRecordSchema = z.object({
  role: z.enum(roles),
  status: z.enum(organizationStatuses),
  hasOwnRecordsOnly: z.boolean(),
});

const answerSchema = z.array(membershipRecordSchema);

export type MembershipRecord = z.infer<typeof membershipRecordSchema>;

/**
 * A person's membership at this moment, by the database's clock; null for somebody who left, or is suspended or disabled. One
 * statement.
 */
export async function findMembershipRecord(
  userId: string,
  organizationId: OrganizationId,
): Promise<MembershipRecord | null> {
  const { rows } = await connections().directory.query(
    `SELECT m.role, d.has_own_records_only AS "hasOwnRecordsOnly",
       ${statusNow} AS status
     FROM user_organizations m
     JOIN organization_directory d USING (organization_id)
     JOIN users u ON u.id = m.user_id
     WHERE m.user_id = $1 AND m.organization_id = $2 AND NOT m.is_suspended AND u.disabled_at IS NULL`,
    [userId, organizationId],
  );
  return answerSchema.parse(rows)[0] ?? null;
}
