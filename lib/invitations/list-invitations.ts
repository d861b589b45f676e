import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import type { ListInvitations } from "./schema";

/**
 * A page of the open invitations, newest first, without their tokens. An expired one is listed until it is sent again or revoked.
 */
export async function listInvitations(actor: Member, query: ListInvitations) {
  const { limit, cursor } = query;
  const db = authorize(actor, "invitation.read");
  const rows = await db.organizationInvitation.findMany({
    where: { acceptedAt: null, revokedAt: null, ...(cursor ? { id: { lt: cursor[1] } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: {
      id: true,
      email: true,
      role: true,
      userId: true,
      createdAt: true,
      expiresAt: true,
      mailStatus: true,
    },
  });
  const page = toPage("invitations", query, rows, ({ id }) => ["", id]);
  const inviters = await namesOf(page.data.map((row) => row.userId));
  const now = new Date();
  const data = page.data.map(({ userId, ...row }) => {
    if (!isRole(row.role)) throw new Error(`Unknown role ${row.role}`);
    return {
      ...row,
      role: row.role,
      organizationId: actor.organizationId,
      invitedByUserId: userId,
      invitedByName: userId ? (inviters.get(userId) ?? null) : null,
      isExpired: row.expiresAt <= now,
    };
  });
  return ok({ data, nextCursor: page.nextCursor });
}
