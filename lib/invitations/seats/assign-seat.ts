import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { lockAddress } from "@/lib/db/invitations/lock-address";
import { addMember } from "@/lib/db/members/add-member";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitInvitation } from "@/lib/limits/admit-invitation";
import { hasFreeSeat } from "@/lib/members/count-seats";
import { notifyOfSeats } from "@/lib/notices/notify-of-seats";
import { ok, problem } from "@/lib/result";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { issueActivation } from "@/lib/users/activation";
import { invitationGround } from "../invitation-ground";
import type { AssignSeat } from "../schema";
import { writeInvitation } from "../write-invitation";

/** The result of assigning a seat: an account that waits for its owner, or an invitation of somebody who has one. */
export type AssignedSeat =
  | { readonly userId: string }
  | { readonly invitationId: string; readonly isNew: boolean };

/**
 * Gives a seat to an address.
 *
 * An address without an account becomes an account without a password, and a member at once; a link that opens the account is
 * mailed. An address that has an account, even a mere claim, gets an invitation: nobody is put into an organization without their
 * doing. A second call answers the open invitation. Nobody becomes an owner this way, because an owner who never came could be
 * the last one.
 *
 * @problem "role_too_high" | "already_member" | "seats_exhausted" | "too_many_requests"
 */
export async function assignSeat(actor: Member, { email, name, role }: AssignSeat) {
  const db = authorize(actor, "seat.assign");
  if (role === "owner" || !rolesGrantableBy(actor.role).includes(role))
    return problem("role_too_high", "role");
  const admitted = await admitInvitation(actor.organizationId, email);
  if (!admitted.ok) return admitted;

  return db.$transaction(async (tx) => {
    const ground = await invitationGround(tx, actor, email);
    const { grantable, isMember, openInvitationId, use, seats } = ground;
    if (!grantable.includes(role)) return problem("role_too_high", "role");
    if (isMember) return problem("already_member", "email");
    if (openInvitationId) return ok<AssignedSeat>({ invitationId: openInvitationId, isNew: false });
    if (!hasFreeSeat(seats, use)) return problem("seats_exhausted");
    const before = use.members + use.invitations;
    await notifyOfSeats(tx, { before, after: before + 1, seats, byUserId: actor.userId });
    if (await hasAccount(tx, email)) {
      const invited = { email, role, sendEmail: true };
      const { invitationId } = await writeInvitation(tx, actor, invited);
      return ok<AssignedSeat>({ invitationId, isNew: true });
    }
    return ok<AssignedSeat>({ userId: await makeMember(tx, actor, { email, name, role }) });
  });
}

async function hasAccount(tx: TenantTx, email: string): Promise<boolean> {
  await lockAddress(tx, email);
  const { owner, claimants } = await accountsOfAddress(directoryOf(tx), email);
  return owner !== null || claimants.length > 0;
}

async function makeMember(
  tx: TenantTx,
  actor: Member,
  { email, name, role }: AssignSeat,
): Promise<string> {
  const { organizationId } = actor;
  const userId = uuidv7();
  const directory = directoryOf(tx);
  await directory.user.create({ data: { id: userId, email, name } });
  await issueActivation(directory, userId, email);
  addMember(tx, { userId, role, invitedByUserId: actor.userId });
  await recordEvent(tx, actor, {
    action: "seat.assigned",
    targetId: userId,
    changes: { email, role },
  });
  await enqueue(tx, "mail.activation", { userId, organizationId });
  return userId;
}
