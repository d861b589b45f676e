import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";
import { neverOpened } from "@/lib/users/activation";

/** The members who were given a seat and have never opened their account, by name. */
export async function listUnopenedAccounts(actor: Member) {
  authorize(actor, "invitation.read");
  const rows = await identityDb.userOrganization.findMany({
    where: { organizationId: actor.organizationId, user: neverOpened },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
  });
  const data = rows.flatMap(({ userId, role, user: { name, email } }) =>
    isRole(role) ? [{ userId, name, email, role }] : [],
  );
  return ok({ data, nextCursor: null });
}
