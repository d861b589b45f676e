import type { Member } from "@/lib/access/actor";
import { isLimitedToOwn } from "@/lib/access/authorize";

/** Whose quotes the list can be narrowed to; nobody's for whoever sees only their own. */
export function ownersToFilterBy(
  actor: Member,
  chosen: string | undefined,
  names: ReadonlyMap<string, string>,
) {
  if (isLimitedToOwn(actor, "quote.read")) return [];
  const mine = { value: actor.userId, label: "Mine" };
  const others = [...names]
    .filter(([id]) => id !== actor.userId)
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([value, label]) => ({ value, label }));
  const isKnown = !chosen || chosen === actor.userId || names.has(chosen);
  return [mine, ...others, ...(isKnown ? [] : [{ value: chosen, label: "Somebody else" }])];
}
