import "server-only";
import { identityDb } from "@/lib/db/identity";

/** What a list shows of a person. */
export interface ListedPerson {
  readonly name: string;
  readonly email: string;
}

/** Names and addresses of people, by id, in one query. Ids come from rows of the caller's own organization. */
export async function peopleOf(
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ListedPerson>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const users = await identityDb.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map(({ id, name, email }) => [id, { name, email }]));
}

/** The same of one person. Absent where there is nobody, or nobody any more. */
export async function personOf(userId: string | null): Promise<ListedPerson | undefined> {
  return userId ? (await peopleOf([userId])).get(userId) : undefined;
}
