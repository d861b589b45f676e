import "server-only";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import {
  demandInvitation,
  type InvitationRow,
  readInvitation,
} from "@/lib/db/invitations/read-invitation";
import type { OrganizationId } from "@/lib/db/organization-id";
import { postOrganizationLock } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { type InvitationKey, isMailProof } from "./invitation-token";

/** An invitation that can be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly slug: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedByUserId: string | null;
  /** Whether the given person is a member already. */
  readonly isMember: boolean;
  /** Whether it was opened by the mailed link, which proves the address. */
  readonly isByMail: boolean;
  /** Everything that it was judged by, and when, by the database's clock. */
  readonly seen: string;
  readonly seenAt: Date;
}

/**
 * The invitation behind a link or an id, or why it can't be accepted now, by the database's clock.
 *
 * @problem "invitation_not_found" | "invitation_used" | "invitation_declined" | "invitation_revoked" | "invitation_expired" |
 *   "invitation_organization_closed"
 */
export async function openInvitation(
  tx: TenantTx,
  key: InvitationKey,
  userId: string | null = null,
) {
  return judge(await readInvitation(tx, key, userId), key);
}

/**
 * Takes the organization's lock and demands, with the transaction's next statement, that the invitation is still as it was found.
 * Of two clicks, or an accept and a revoke, one comes first, and the other reads it again ({@link untilMet}).
 */
export function holdInvitation(
  tx: TenantTx,
  key: InvitationKey,
  found: OpenInvitation,
  userId: string | null = null,
): void {
  postOrganizationLock(tx);
  demandInvitation(tx, key, userId, found);
}

function judge(row: InvitationRow | null, { mailProof }: InvitationKey) {
  if (!row || !isRole(row.role)) return problem("invitation_not_found");
  if (mailProof !== undefined && !isMailProof(mailProof, row.nonce))
    return problem("invitation_not_found");
  if (row.acceptedAt) return problem("invitation_used");
  if (row.declinedAt) return problem("invitation_declined");
  if (row.revokedAt) return problem("invitation_revoked");
  if (row.expiresAt <= row.now) return problem("invitation_expired");
  if (row.isClosed) return problem("invitation_organization_closed");
  const { id, organizationId, slug, email, role, invitedByUserId, inviterRole } = row;
  if (invitedByUserId && !mayStillInvite(inviterRole, role)) return problem("invitation_revoked");
  const { isMember, seen, now: seenAt } = row;
  return ok<OpenInvitation>({
    id,
    organizationId,
    slug,
    email,
    role,
    invitedByUserId,
    isMember,
    isByMail: mailProof !== undefined,
    seen,
    seenAt,
  });
}

// When an inviter loses their role, their invitations are withdrawn (withdraw-offers.ts). Checked again here, so that no other
// way of losing it leaves one open.
function mayStillInvite(inviterRole: string | null, role: Role): boolean {
  return (
    inviterRole !== null && isRole(inviterRole) && rolesGrantableBy(inviterRole).includes(role)
  );
}
