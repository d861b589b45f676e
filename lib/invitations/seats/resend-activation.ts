import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf, identityDb } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitInvitation } from "@/lib/limits/admit-invitation";
import { findMember, grantableNow } from "@/lib/members/find-member";
import { ok, problem } from "@/lib/result";
import { issueActivation, neverOpened } from "@/lib/users/activation";

/**
 * Mails a member who has never opened their account a new link to do so, valid for its full time; the old one stops working.
 *
 * @problem "not_found" | "role_too_high" | "already_activated" | "too_many_requests"
 */
export async function resendActivation(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "seat.assign");
  if (!(await findMember(db, userId))) return problem("not_found");
  const account = await identityDb.user.findFirst({
    where: { id: userId, ...neverOpened },
    select: { email: true },
  });
  if (!account) return problem("already_activated");
  const admitted = await admitInvitation(actor.organizationId, account.email);
  if (!admitted.ok) return admitted;

  return db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const member = await findMember(tx, userId);
    if (!member) return problem("not_found");
    if (!(await grantableNow(tx, actor)).includes(member.role)) return problem("role_too_high");
    await issueActivation(directoryOf(tx), userId, account.email);
    await recordEvent(tx, actor, { action: "seat.activation_resent", targetId: userId });
    await enqueue(tx, "mail.activation", { userId, organizationId: actor.organizationId });
    return ok({ userId });
  });
}
