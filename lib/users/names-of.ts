import "server-only";
import { identityDb } from "@/lib/db/identity";

/** The names of people, by id, in one query. Ids come from rows of the caller's own organization. */
export async function namesOf(
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const users = await identityDb.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}
