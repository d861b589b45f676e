import "server-only";
import type { Member } from "@/lib/access/actor";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import { closeInvitation } from "@/lib/db/invitations/invitation-record";
import { readInvitationGround } from "@/lib/db/invitations/read-invitation-ground";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { SeatUse } from "@/lib/members/count-seats";

/** What has to be known before an address is invited. */
interface InvitationGround {
  /** The roles that the inviter may give now: somebody who lost their own a moment ago has none to give. */
  readonly grantable: readonly Role[];
  /** Whether an account with the address is a member, suspended ones included. */
  readonly isMember: boolean;
  /** The address's open invitation, if any. */
  readonly openInvitationId: string | null;
  readonly use: SeatUse;
  readonly seats: number;
}

/**
 * Takes the organization's lock, and answers what decides whether `actor` may invite an address. If the address has an expired
 * invitation it is closed, so that a new one can be made.
 */
export async function invitationGround(
  tx: TenantTx,
  { userId }: Member,
  email: string,
): Promise<InvitationGround> {
  // Sent together: PostgreSQL reads the second once it has the first.
  const [{ seats, now }, ground] = await Promise.all([
    lockOrganization(tx),
    readInvitationGround(tx, { inviterUserId: userId, email }),
  ]);
  const { inviterRole, isMember, openId, isExpired, members, invitations } = ground;
  if (openId && isExpired) closeInvitation(tx, { id: openId, revokedAt: now });
  return {
    grantable: inviterRole !== null && isRole(inviterRole) ? rolesGrantableBy(inviterRole) : [],
    isMember,
    openInvitationId: isExpired ? null : openId,
    use: { members, invitations },
    seats,
  };
}
