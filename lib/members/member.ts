import type { MemberRecord } from "@/lib/db/members/member-record";

/** A member as the team sees them. */
export function toMember(record: MemberRecord) {
  const { userId, name, email, role, isSuspended, joinedAt, lastSeenAt } = record;
  return { userId, name, email, role, isSuspended, joinedAt, lastActiveAt: lastSeenAt };
}
