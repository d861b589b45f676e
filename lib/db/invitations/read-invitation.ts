import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
import { type OrganizationId, organizationIdSchema } from "../organization-id";
import { unscoped, unscopedRead } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const invitationSchema = z.object({
  id: z.string(),
  organizationId: organizationIdSchema,
  email: z.string(),
  nonce: z.string(),
  role: z.string(),
  acceptedAt: z.date().nullable(),
  declinedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  expiresAt: z.date(),
  invitedByUserId: z.string().nullable(),
  /** The role of whoever invited, while they are an active member. */
  inviterRole: z.string().nullable(),
  slug: z.string(),
  isClosed: z.boolean(),
  /** Whether the given person is a member, suspended or not. */
  isMember: z.boolean(),
  /** All of it except the slug, as PostgreSQL writes it, to tell later whether anything changed. */
  seen: z.string(),
  /** The database's clock. */
  now: z.date(),
});

const answerSchema = z.array(invitationSchema).max(1);

export type InvitationRow = z.infer<typeof invitationSchema>;

/** What names an invitation within its organization: its link's token, or its id. */
export type InvitationRowKey =
  | { readonly tokenHash: string; readonly invitationId?: never }
  | { readonly tokenHash?: never; readonly invitationId: string };

/**
 * The invitation with this token's hash or id, and what decides whether it still holds: its inviter's present role, and whether
 * the organization is closed (canceled, or about to be erased). One statement, because everybody who opens a link waits for it.
 */
export async function readInvitation(
  tx: TenantTx,
  key: InvitationRowKey,
  userId: string | null = null,
): Promise<InvitationRow | null> {
  const rows = await unscopedRead(
    tx,
    (client, organizationId) => client.query`
      SELECT found.*, found::text AS seen, clock_timestamp() AS now,
        (SELECT slug FROM organization_directory WHERE organization_id = ${organizationId}::uuid) AS slug
      FROM (${invitationOf(organizationId, key, userId)}) AS found`,
  );
  return answerSchema.parse(rows)[0] ?? null;
}

/**
 * Demands, for the next statement, that everything the invitation was judged by is unchanged and that it has not expired since.
 */
export function demandInvitation(
  tx: TenantTx,
  key: InvitationRowKey,
  userId: string | null,
  { seen }: Pick<InvitationRow, "seen">,
): void {
  unscoped(tx).demand`
    EXISTS (SELECT FROM (${invitationOf(currentOrganizationId(), key, userId)}) AS found
      WHERE found::text = ${seen} AND "expiresAt" > clock_timestamp())`;
}

function invitationOf(
  organizationId: OrganizationId,
  key: InvitationRowKey,
  userId: string | null,
): Prisma.Sql {
  // Two separate texts, so that each uses its own index: an OR of both would read all invitations of the organization.
  const isKey =
    key.tokenHash === undefined
      ? Prisma.sql`invitation.id = ${key.invitationId}::uuid`
      : Prisma.sql`invitation.token_hash = ${key.tokenHash}`;
  return Prisma.sql`
    SELECT invitation.id, invitation.organization_id AS "organizationId", invitation.email, invitation.nonce::text, invitation.role,
      invitation.accepted_at AS "acceptedAt", invitation.declined_at AS "declinedAt",
      invitation.revoked_at AS "revokedAt", invitation.expires_at AS "expiresAt",
      invitation.user_id AS "invitedByUserId",
      (SELECT role FROM organization_members
        WHERE organization_id = ${organizationId}::uuid AND user_id = invitation.user_id AND NOT is_suspended) AS "inviterRole",
      organization.status = 'canceled' OR organization.deletion_requested_at IS NOT NULL AS "isClosed",
      EXISTS (SELECT FROM organization_members
        WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid) AS "isMember"
    FROM organization_invitations AS invitation
    JOIN organizations AS organization ON organization.id = invitation.organization_id
    WHERE invitation.organization_id = ${organizationId}::uuid AND ${isKey}`;
}
