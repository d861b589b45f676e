import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { namesOf } from "@/lib/users/names-of";

/** The names of the owners of these quotes by id, for a page that lists them. */
export async function ownerNames(
  actor: Member,
  quotes: readonly { readonly ownerUserId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  authorize(actor, "quote.read");
  return namesOf(quotes.map(({ ownerUserId }) => ownerUserId));
}
