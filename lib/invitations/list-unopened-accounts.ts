import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";
import { neverOpened } from "@/lib/users/activation";

/** The members who were given a seat and have never opened their account, by name. */
export async function listUnopenedAccounts(actor: Member) {
  const db = authorize(actor, "invitation.read");
  const members = await db.organizationMember.findMany({ select: { userId: true, role: true } });
  const users = await identityDb.user.findMany({
    where: { id: { in: members.map(({ userId }) => userId) }, ...neverOpened },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true },
  });
  const roleOf = new Map(members.map(({ userId, role }) => [userId, role]));
  const data = users.flatMap(({ id, name, email }) => {
    const role = roleOf.get(id) ?? "";
    return isRole(role) ? [{ userId: id, name, email, role }] : [];
  });
  return ok({ data, nextCursor: null });
}
