import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { identityDb } from "@/lib/db/identity";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { neverOpened } from "@/lib/users/activation";
import type { ListInvitations } from "../schema";

/** A page of the members who were given a seat and have never opened their account, newest first. */
export async function listUnopenedAccounts(actor: Member, query: ListInvitations) {
  const { limit, cursor } = query;
  authorize(actor, "invitation.read");
  const rows = await identityDb.userOrganization.findMany({
    where: {
      organizationId: actor.organizationId,
      user: neverOpened,
      ...(cursor ? { userId: { lt: cursor[1] } } : {}),
    },
    orderBy: { userId: "desc" },
    take: limit + 1,
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
  });
  const page = toPage("unopened_accounts", query, rows, ({ userId }) => ["", userId]);
  const data = page.data.map(({ userId, role, user: { name, email } }) => {
    if (!isRole(role)) throw new Error(`Unknown role ${role}`);
    return { userId, name, email, role };
  });
  return ok({ data, nextCursor: page.nextCursor });
}
