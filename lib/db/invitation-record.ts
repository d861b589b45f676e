import "server-only";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

interface NewInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly nonce: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
  readonly mailStatus: "queued" | "none";
  /** Who invites. */
  readonly userId: string;
}

/**
 * Writes an invitation and its copy in the directory. One statement, as the others here, because the organization's lock is
 * held meanwhile, and so that neither is ever there without the other.
 */
export async function insertInvitation(tx: TenantTx, invitation: NewInvitation): Promise<void> {
  const { id, email, role, nonce, tokenHash, expiresAt, mailStatus, userId } = invitation;
  await unscoped(tx).$executeRaw`
    WITH written AS (
      INSERT INTO organization_invitations
        (organization_id, id, user_id, email, role, nonce, token_hash, expires_at, mail_status)
      VALUES (${currentOrganizationId()}::uuid, ${id}::uuid, ${userId}::uuid, ${email}, ${role}, ${nonce}::uuid,
        ${tokenHash}, ${expiresAt}::timestamptz, ${mailStatus})
      RETURNING organization_id, id, user_id, email, role, expires_at
    )
    INSERT INTO open_invitations (organization_id, invitation_id, invited_by_user_id, email, role, expires_at)
    SELECT organization_id, id, user_id, email, role, expires_at FROM written`;
}

/** Gives an invitation a new link, a new end and a new inviter; its mail is to be sent. */
export async function renewInvitation(
  tx: TenantTx,
  renewed: Pick<NewInvitation, "id" | "userId" | "nonce" | "tokenHash" | "expiresAt">,
): Promise<void> {
  const { id, userId, nonce, tokenHash, expiresAt } = renewed;
  await unscoped(tx).$executeRaw`
    WITH renewed AS (
      UPDATE organization_invitations
      SET user_id = ${userId}::uuid, nonce = ${nonce}::uuid, token_hash = ${tokenHash},
        expires_at = ${expiresAt}::timestamptz, mail_status = 'queued', mailed_at = NULL, updated_at = now()
      WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ${id}::uuid
      RETURNING organization_id, id, user_id, expires_at
    )
    UPDATE open_invitations AS open SET invited_by_user_id = renewed.user_id, expires_at = renewed.expires_at
    FROM renewed WHERE open.organization_id = renewed.organization_id AND open.invitation_id = renewed.id`;
}

/** How an invitation ends. */
type Ending = { readonly id: string } & (
  | { readonly acceptedAt: Date; readonly acceptedByUserId: string }
  | { readonly revokedAt: Date; readonly declinedAt?: Date }
);

/** Ends an open invitation: from now on the directory does not know it. */
export async function closeInvitation(tx: TenantTx, ending: Ending): Promise<void> {
  const closed = { acceptedAt: null, acceptedByUserId: null, revokedAt: null, ...ending };
  const declinedAt = "declinedAt" in ending ? ending.declinedAt : null;
  await unscoped(tx).$executeRaw`
    WITH closed AS (
      UPDATE organization_invitations
      SET accepted_at = ${closed.acceptedAt}::timestamptz, accepted_by_user_id = ${closed.acceptedByUserId}::uuid,
        revoked_at = ${closed.revokedAt}::timestamptz, declined_at = ${declinedAt}::timestamptz, updated_at = now()
      WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ${closed.id}::uuid
      RETURNING organization_id, id
    )
    DELETE FROM open_invitations AS open USING closed
    WHERE open.organization_id = closed.organization_id AND open.invitation_id = closed.id`;
}
