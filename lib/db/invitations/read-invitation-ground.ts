import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const groundSchema = z.object({
  /** The role of whoever invites, while they are an active member. */
  inviterRole: z.string().nullable(),
  /** Whether an account with the address is a member, suspended ones included. */
  isMember: z.boolean(),
  /** The address's open invitation, and whether it has expired. */
  openId: z.string().nullable(),
  isExpired: z.boolean(),
  /** The seats in use: active members, and invitations that can still be accepted. */
  members: z.int(),
  invitations: z.int(),
});

const answerSchema = z.tuple([groundSchema]);

/**
 * Everything that decides whether an address may be invited now, by the database's clock. One statement, because the
 * organization's lock is held meanwhile.
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

/**
 * Demands, for the next statement, that nothing is in the way of an invitation and nobody has to be told about seats: the inviter
 * still has their role, the address is neither a member nor invited, and with this one well below nine in ten seats are taken.
 */
export function demandFreeGround(
  tx: TenantTx,
  {
    inviterUserId,
    inviterRole,
    email,
  }: { inviterUserId: string; inviterRole: string; email: string },
): void {
  const organizationId = currentOrganizationId();
  unscoped(tx).demand`
    EXISTS (SELECT FROM organization_members
      WHERE organization_id = ${organizationId}::uuid AND user_id = ${inviterUserId}::uuid
        AND role = ${inviterRole} AND NOT is_suspended)
    AND NOT EXISTS (SELECT FROM users JOIN organization_members AS member ON member.user_id = users.id
      WHERE member.organization_id = ${organizationId}::uuid AND users.email = ${email})
    AND NOT EXISTS (SELECT FROM organization_invitations
      WHERE organization_id = ${organizationId}::uuid AND email = ${email} AND accepted_at IS NULL AND revoked_at IS NULL)
    AND (SELECT count(*) FROM organization_members
        WHERE organization_id = ${organizationId}::uuid AND NOT is_suspended)
      + (SELECT count(*) FROM organization_invitations
        WHERE organization_id = ${organizationId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL
          AND expires_at > clock_timestamp())
      + 2 < (SELECT seats * 0.9 FROM organizations WHERE id = ${organizationId}::uuid)`;
}
