import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { customerColumns } from "../customer";
import { addressColumns } from "../particulars/address";

const withParts = {
  ...customerColumns,
  addresses: { select: addressColumns, orderBy: { kind: "asc" } },
  _count: { select: { contacts: true, quotes: true, documents: true, activities: true } },
} as const;

/**
 * Two customers side by side, with what a merge would move.
 *
 * @problem "not_found" | "merge_with_itself"
 */
export async function compareCustomers(
  actor: Member,
  { keptId, mergedId }: { keptId: string; mergedId: string },
) {
  const db = authorize(actor, "customer.merge");
  if (keptId === mergedId) return problem("merge_with_itself");
  const rows = await db.customer.findMany({
    where: { id: { in: [keptId, mergedId] }, deletedAt: null },
    select: withParts,
  });
  const kept = rows.find(({ id }) => id === keptId);
  const merged = rows.find(({ id }) => id === mergedId);
  return kept && merged ? ok({ kept, merged }) : problem("not_found");
}
