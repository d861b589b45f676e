import "server-only";
import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { connections } from "../connections/connections";
import { organizationIdSchema } from "../organization-id";
import { statusNow } from "../status-now";

/**
 * The open invitations to the person `u` of a statement, and only if the address is proved: somebody who merely claims an address
 * learns nothing of its invitations. `d` is the inviting organization; one that nobody can join offers nothing.
 *
 * Which invitation still holds, lib/invitations/link/open-invitation.ts judges once more when it is accepted. Its test holds both
 * together.
 */
export const invitationsOpenToUser = `
  FROM open_invitations open JOIN organization_directory d ON d.organization_id = open.organization_id
  WHERE open.email = u.email AND u.email_verified_at IS NOT NULL AND open.expires_at > now()
    AND d.deletion_requested_at IS NULL
    AND ${statusNow} <> 'canceled'
    AND NOT EXISTS (SELECT FROM user_organizations mine
      WHERE mine.user_id = u.id AND mine.organization_id = open.organization_id)`;

const openInvitationSchema = z.object({
  id: z.string(),
  organizationId: organizationIdSchema,
  organizationName: z.string(),
  role: z.enum(roles),
  invitedByName: z.string().nullable(),
  expiresAt: z.date(),
});

interface OpenInvitationQuery {
  readonly userId: string;
  /** Only this one. */
  readonly invitationId?: string;
  /** The last one of the previous page. */
  readonly after?: string | null;
  readonly count: number;
}

/** The invitations open to a person now, newest first. One statement, which reads the directory alone. */
export async function listOpenInvitationRecords({
  userId,
  invitationId,
  after,
  count,
}: OpenInvitationQuery): Promise<z.infer<typeof openInvitationSchema>[]> {
  const { rows } = await connections().directory.query(
    `SELECT mine.*, inviter.name AS "invitedByName" FROM users u
     CROSS JOIN LATERAL (
       SELECT open.invitation_id AS id, open.organization_id AS "organizationId", d.name AS "organizationName",
         open.role, open.expires_at AS "expiresAt", open.invited_by_user_id
       ${invitationsOpenToUser}
         AND ($2::uuid IS NULL OR open.invitation_id = $2) AND ($3::uuid IS NULL OR open.invitation_id < $3)
       ORDER BY open.invitation_id DESC LIMIT $4
     ) mine
     LEFT JOIN users inviter ON inviter.id = mine.invited_by_user_id
     WHERE u.id = $1 AND u.disabled_at IS NULL
     ORDER BY mine.id DESC`,
    [userId, invitationId ?? null, after ?? null, count],
  );
  return z.array(openInvitationSchema).parse(rows);
}
