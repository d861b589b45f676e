import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole, roles } from "@/lib/access/roles";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";

/** Everybody in the organization, highest role first, then by name. */
export async function listMembers(actor: Member) {
  const db = authorize(actor, "member.read");
  const rows = await db.organizationMember.findMany({
    select: { userId: true, role: true, isSuspended: true, joinedAt: true },
  });
  const users = await identityDb.user.findMany({
    where: { id: { in: rows.map((row) => row.userId) } },
    select: { id: true, name: true, email: true },
  });
  const userById = new Map(users.map((user) => [user.id, user]));
  const data = rows.flatMap(({ userId, role, isSuspended, joinedAt }) => {
    const user = userById.get(userId);
    if (!user || !isRole(role)) return [];
    return [{ userId, name: user.name, email: user.email, role, isSuspended, joinedAt }];
  });
  data.sort(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name),
  );
  return ok({ data, nextCursor: null });
}
