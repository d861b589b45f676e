import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { apiTokenColumns, toApiToken } from "./api-token";

/**
 * The tokens that are not revoked, newest first: one's own, and everybody's and the organization's for members who manage them.
 */
export async function listApiTokens(actor: Member) {
  const db = authorize(actor, "api_token.read");
  const rows = await db.apiToken.findMany({
    where: {
      revokedAt: null,
      ...(can(actor, "api_token.manage") ? {} : { userId: actor.userId, isPersonal: true }),
    },
    orderBy: { id: "desc" },
    select: apiTokenColumns,
  });
  const userIds = rows.flatMap(({ userId }) => (userId ? [userId] : []));
  const [members, names] = await Promise.all([
    db.organizationMember.findMany({
      where: { userId: { in: userIds }, isSuspended: false },
      select: { userId: true },
    }),
    namesOf(userIds),
  ]);
  const active = new Set(members.map(({ userId }) => userId));
  const now = new Date();
  return ok({
    data: rows.map((row) =>
      toApiToken(row, {
        userName: row.userId ? (names.get(row.userId) ?? null) : null,
        isMember: row.userId !== null && active.has(row.userId),
        now,
      }),
    ),
    nextCursor: null,
  });
}
