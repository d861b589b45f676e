import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { listMemberRecords } from "@/lib/db/members/member-record";
import { ok, problem } from "@/lib/result";
import { toMember } from "./member";
import { countOwnedRecords } from "./owned-records";

/**
 * A member; with what they look after, for members who may remove members. When they were last active is told as in the list.
 *
 * @problem "not_found"
 */
export async function getMember(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.read");
  const [[member], records] = await Promise.all([
    listMemberRecords({
      organizationId: actor.organizationId,
      userId,
      count: 1,
      showsLastSeenOf: can(actor, "member.end_sessions") ? userId : actor.userId,
    }),
    can(actor, "member.remove") ? countOwnedRecords(db, userId) : null,
  ]);
  if (!member) return problem("not_found");
  return ok({ ...toMember(member), records });
}
