import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { firstMet } from "@/lib/db/connections/unmet-demand";
import { demandFreeGround } from "@/lib/db/invitations/read-invitation-ground";
import { postOrganizationLock } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { admitInvitation } from "@/lib/limits/admit-invitation";
import { hasFreeSeat } from "@/lib/members/count-seats";
import { notifyOfSeats } from "@/lib/notices/notify-of-seats";
import { ok, problem } from "@/lib/result";
import { invitationGround } from "./invitation-ground";
import type { InviteMember } from "./schema";
import { writeInvitation } from "./write-invitation";

/**
 * Invites a person by e-mail into a role below one's own, as it is under the lock. The invitation holds a seat. Only this answer
 * has the link.
 *
 * @problem "role_too_high" | "already_member" | "invitation_exists" | "seats_exhausted" | "too_many_requests"
 */
export async function inviteMember(actor: Member, invited: InviteMember) {
  const db = authorize(actor, "invitation.create");
  const { email, role } = invited;
  if (!rolesGrantableBy(actor.role).includes(role)) return problem("role_too_high", "role");
  const admitted = await admitInvitation(actor.organizationId, email);
  if (!admitted.ok) return admitted;

  return firstMet(
    () => db.$transaction((tx) => inviteAtOnce(tx, actor, invited)),
    () => db.$transaction((tx) => inviteUnderLock(tx, actor, invited)),
  );
}

/**
 * If nothing is in the way, everything goes in one round trip, so that the organization's lock is never held while an answer
 * travels.
 */
async function inviteAtOnce(tx: TenantTx, actor: Member, invited: InviteMember) {
  const { email, role } = invited;
  postOrganizationLock(tx);
  demandFreeGround(tx, { inviterUserId: actor.userId, inviterRole: actor.role, email });
  return ok({ email, role, ...(await writeInvitation(tx, actor, invited)) });
}

/** If something may be in the way: finds out what, and tells the admins if seats run out. */
async function inviteUnderLock(tx: TenantTx, actor: Member, invited: InviteMember) {
  const { email, role } = invited;
  const ground = await invitationGround(tx, actor, email);
  const { grantable, isMember, openInvitationId, use, seats } = ground;
  if (!grantable.includes(role)) return problem("role_too_high", "role");
  if (isMember) return problem("already_member", "email");
  if (openInvitationId) return problem("invitation_exists", "email");
  if (!hasFreeSeat(seats, use)) return problem("seats_exhausted");
  const written = await writeInvitation(tx, actor, invited);
  const before = use.members + use.invitations;
  await notifyOfSeats(tx, { before, after: before + 1, seats, byUserId: actor.userId });
  return ok({ email, role, ...written });
}
