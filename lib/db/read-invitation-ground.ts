import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

const groundSchema = z.object({
  /** The role of whoever invites, while they are an active member. */
  inviterRole: z.string().nullable(),
  /** Whether an account of the address is a member, suspended ones included. */
  isMember: z.boolean(),
  /** The invitation that the address has open, and whether it has run out. */
  openId: z.string().nullable(),
  isExpired: z.boolean(),
  /** The seats in use: active members, and invitations that can be accepted. */
  members: z.int(),
  invitations: z.int(),
});

// Made once: to make a schema takes longer than to check an answer with it.
const answerSchema = z.tuple([groundSchema]);

/**
 * All that decides whether an address may be invited now, by the database's clock, in one statement, because the organization's
 * lock is held meanwhile.
 */
export async function readInvitationGround(
  tx: TenantTx,
  { inviterUserId, email }: { inviterUserId: string; email: string },
): Promise<z.infer<typeof groundSchema>> {
  const organizationId = currentOrganizationId();
  const rows = await unscoped(tx).query`
    SELECT
      (SELECT role FROM organization_members
        WHERE organization_id = ${organizationId}::uuid AND user_id = ${inviterUserId}::uuid AND NOT is_suspended) AS "inviterRole",
      EXISTS (SELECT FROM users JOIN organization_members AS member ON member.user_id = users.id
        WHERE member.organization_id = ${organizationId}::uuid AND users.email = ${email}) AS "isMember",
      open.id AS "openId",
      coalesce(open.expires_at <= ground.now, false) AS "isExpired",
      (SELECT count(*)::integer FROM organization_members
        WHERE organization_id = ${organizationId}::uuid AND NOT is_suspended) AS members,
      (SELECT count(*)::integer FROM organization_invitations
        WHERE organization_id = ${organizationId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL
          AND expires_at > ground.now) AS invitations
    FROM (SELECT clock_timestamp() AS now) AS ground
    LEFT JOIN organization_invitations AS open ON open.organization_id = ${organizationId}::uuid
      AND open.email = ${email} AND open.accepted_at IS NULL AND open.revoked_at IS NULL`;
  return answerSchema.parse(rows)[0];
}
