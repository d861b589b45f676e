import "server-only";
import type { Member } from "@/lib/access/actor";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import { closeInvitation } from "@/lib/db/invitation-record";
import { readInvitationGround } from "@/lib/db/read-invitation-ground";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { SeatUse } from "@/lib/members/count-seats";

/** What there is to know before an address is invited. */
interface InvitationGround {
  /** The roles that the inviter may give as what they are now: whoever lost their own a moment ago has none to give. */
  readonly grantable: readonly Role[];
  /** Whether an account of the address is a member, suspended ones included. */
  readonly isMember: boolean;
  /** The invitation that the address has open, if any. */
  readonly openInvitationId: string | null;
  readonly use: SeatUse;
}

/**
 * What decides whether `actor` may invite an address, under the organization's lock and by its clock. An invitation of the
 * address that expired is closed, so that a new one can be made.
 */
export async function invitationGround(
  tx: TenantTx,
  { userId }: Member,
  email: string,
  now: Date,
): Promise<InvitationGround> {
  const ground = await readInvitationGround(tx, { inviterUserId: userId, email, now });
  const { inviterRole, isMember, openId, isExpired, members, invitations } = ground;
  if (openId && isExpired) await closeInvitation(tx, { id: openId, revokedAt: now });
  return {
    grantable: inviterRole !== null && isRole(inviterRole) ? rolesGrantableBy(inviterRole) : [],
    isMember,
    openInvitationId: isExpired ? null : openId,
    use: { members, invitations },
  };
}
