import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { identityDb } from "@/lib/db/identity";
import { lastSeenOf } from "@/lib/db/member-record";
import { ok, problem } from "@/lib/result";
import { findMember } from "./find-member";
import { countOwnedRecords } from "./owned-records";

/**
 * A member, and for those who may remove members what is in their hands. When they were last active is told as in the list.
 *
 * @problem "not_found"
 */
export async function getMember(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.read");
  const member = await findMember(db, userId);
  if (!member) return problem("not_found");
  const seesActivity = can(actor, "member.end_sessions") || userId === actor.userId;
  const [{ name, email }, lastSeen, records] = await Promise.all([
    identityDb.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true },
    }),
    seesActivity ? lastSeenOf([userId]) : null,
    can(actor, "member.remove") ? countOwnedRecords(db, userId) : null,
  ]);
  return ok({
    userId,
    name,
    email,
    role: member.role,
    isSuspended: member.isSuspended,
    joinedAt: member.joinedAt,
    lastActiveAt: lastSeen?.get(userId) ?? null,
    records,
  });
}
