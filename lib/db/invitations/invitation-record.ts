import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

interface NewInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly nonce: string;
  readonly tokenHash: string;
  readonly mailStatus: "queued" | "none";
  /** Who invites. */
  readonly userId: string;
}

/**
 * Writes an invitation and its copy in the directory in one statement, so that neither exists without the other. It expires so
 * many hours from now, by the database's clock.
 */
export function insertInvitation(
  tx: TenantTx,
  { lifetimeHours, ...invitation }: NewInvitation & { readonly lifetimeHours: number },
): void {
  const { id, email, role, nonce, tokenHash, mailStatus, userId } = invitation;
  const organizationId = currentOrganizationId();
  const expiresAt = Prisma.sql`now() + make_interval(hours => ${lifetimeHours}::integer)`;
  const statements = unscoped(tx);
  statements.post`
    INSERT INTO organization_invitations
      (organization_id, id, user_id, email, role, nonce, token_hash, expires_at, mail_status)
    VALUES (${organizationId}::uuid, ${id}::uuid, ${userId}::uuid, ${email}, ${role}, ${nonce}::uuid,
      ${tokenHash}, ${expiresAt}, ${mailStatus})`;
  statements.post`
    INSERT INTO open_invitations (organization_id, invitation_id, invited_by_user_id, email, role, expires_at)
    VALUES (${organizationId}::uuid, ${id}::uuid, ${userId}::uuid, ${email}, ${role}, ${expiresAt})`;
}

/** Gives an invitation a new link, expiry and inviter. Its mail has to be sent again. */
export function renewInvitation(
  tx: TenantTx,
  renewed: Pick<NewInvitation, "id" | "userId" | "nonce" | "tokenHash"> & {
    readonly expiresAt: Date;
  },
): void {
  const { id, userId, nonce, tokenHash, expiresAt } = renewed;
  const organizationId = currentOrganizationId();
  const statements = unscoped(tx);
  statements.post`
    UPDATE organization_invitations
    SET user_id = ${userId}::uuid, nonce = ${nonce}::uuid, token_hash = ${tokenHash},
      expires_at = ${expiresAt}::timestamptz, mail_status = 'queued', mailed_at = NULL, updated_at = now()
    WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid`;
  statements.post`
    UPDATE open_invitations SET invited_by_user_id = ${userId}::uuid, expires_at = ${expiresAt}::timestamptz
    WHERE organization_id = ${organizationId}::uuid AND invitation_id = ${id}::uuid`;
}

/** How an invitation ends. */
type Ending = { readonly id: string } & (
  | { readonly acceptedAt: Date; readonly acceptedByUserId: string }
  | { readonly revokedAt: Date; readonly declinedAt?: Date }
);

/** Ends an open invitation, and takes it out of the directory. */
export function closeInvitation(tx: TenantTx, ending: Ending): void {
  const closed = { acceptedAt: null, acceptedByUserId: null, revokedAt: null, ...ending };
  const declinedAt = "declinedAt" in ending ? ending.declinedAt : null;
  const organizationId = currentOrganizationId();
  const statements = unscoped(tx);
  statements.post`
    UPDATE organization_invitations
    SET accepted_at = ${closed.acceptedAt}::timestamptz, accepted_by_user_id = ${closed.acceptedByUserId}::uuid,
      revoked_at = ${closed.revokedAt}::timestamptz, declined_at = ${declinedAt}::timestamptz, updated_at = now()
    WHERE organization_id = ${organizationId}::uuid AND id = ${ending.id}::uuid`;
  statements.post`
    DELETE FROM open_invitations
    WHERE organization_id = ${organizationId}::uuid AND invitation_id = ${ending.id}::uuid`;
}
