import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import { contains } from "@/lib/contains";
import { searchCustomers } from "@/lib/db/search-customers";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { CustomerFilter } from "./schema";

/** As many matches are handed on by their ids. What matches more often is found soon enough by reading along the list. */
const mostIds = 500;
const shortestTrigramWord = 3;

/** What a search found: a part of a `where`, and whether it is what was typed or only spelled alike. */
export interface Matches {
  readonly where: object;
  readonly isExact: boolean;
}

/** The customers that a search means, among those that the actor may see. Tolerates letters that are missing, swapped or doubled. */
export async function matchingCustomers(
  db: TenantDb,
  actor: Member,
  { q, state }: Pick<CustomerFilter, "q" | "state">,
): Promise<Matches> {
  const words = q.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { where: {}, isExact: true };
  if (words.every(({ length }) => length < shortestTrigramWord)) return holding(words);
  const { ownerUserId = null } = visibleTo(actor, "customer.read");
  const isDeleted = state === "deleted";
  const found = await searchCustomers(db, { wanted: q, ownerUserId, isDeleted, most: mostIds + 1 });
  const isExact = found[0]?.isExact ?? true;
  if (found.length > mostIds && isExact) return holding(words);
  return { where: { id: { in: found.map(({ id }) => id) } }, isExact };
}

function holding(words: readonly string[]): Matches {
  const parts = words.map((word) => {
    const part = contains(word);
    return { OR: [{ name: part }, { email: part }, { taxNumber: part }] };
  });
  return { where: { AND: parts }, isExact: true };
}
