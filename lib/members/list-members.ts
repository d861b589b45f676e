import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { listMemberRecords } from "@/lib/db/members/member-record";
import { type Cursor, toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { toMember } from "./member";
import type { ListMembers } from "./schema";

/**
 * A page of the organization's members, searched by name and e-mail: highest role first, then by name. When somebody was last
 * active is shown to members who may end sessions, and to everybody of themselves. One statement, however many there are.
 */
export async function listMembers(actor: Member, query: ListMembers) {
  authorize(actor, "member.read");
  const { q, role, status, limit, cursor } = query;
  const records = await listMemberRecords({
    organizationId: actor.organizationId,
    q,
    role,
    isSuspended: status && status === "suspended",
    after: cursor ? placeOf(cursor) : null,
    count: limit + 1,
    showsLastSeenOf: can(actor, "member.end_sessions") ? "everybody" : actor.userId,
  });
  const { data, nextCursor } = toPage("members", query, records, ({ rank, sortName, userId }) => [
    `${rank}${sortName}`,
    userId,
  ]);
  return ok({ data: data.map(toMember), nextCursor });
}

// A rank has one digit. A place at which no list of ours ends means the start of the list.
function placeOf([value, userId]: Cursor) {
  const rank = /^[1-9]/.exec(value)?.[0];
  return rank ? { rank: Number(rank), name: value.slice(1), userId } : null;
}
