import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { findAlike, findDuplicateGroups } from "@/lib/db/find-duplicates";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { type Customer, customerColumns } from "./customer";

const mostGroups = 50;
/** So many of the newest customers are compared by the letters of their names. */
const newest = 20;
const shortestName = 5;
const mostAlike = 4;
const legalForms =
  /\b(gmbh|mbh|ag|kg|ohg|ug|se|co|ltd|limited|llc|llp|plc|inc|corp|sarl|srl|bv|nv|as|ab|oy)\b\.?/gi;

export interface DuplicatePair {
  readonly reason: "email" | "taxNumber" | "name";
  readonly kept: Customer;
  readonly merged: Customer;
}

/**
 * Customers that may be the same, in pairs of the older and the newer: with one e-mail, one tax number or one name but for its
 * case, marks and legal form, and among the newest those that are spelled much like another one.
 */
export async function listDuplicates(actor: Member) {
  const db = authorize(actor, "customer.merge");
  const groups = [...(await findDuplicateGroups(db, mostGroups)), ...(await alike(db))];
  const ids = [...new Set(groups.flatMap((group) => group.ids))];
  const rows = await db.customer.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: customerColumns,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const pairs = new Map<string, DuplicatePair>();
  for (const { ids: group, reason } of groups)
    for (const id of group.slice(1)) {
      const kept = known.get(group[0] ?? "");
      const merged = known.get(id);
      if (!kept || !merged || pairs.has(kept.id + merged.id)) continue;
      pairs.set(kept.id + merged.id, { reason: reasonOf(reason), kept, merged });
    }
  return ok({ data: [...pairs.values()].slice(0, mostGroups), nextCursor: null });
}

async function alike(db: TenantDb) {
  const rows = await db.customer.findMany({
    where: { deletedAt: null },
    orderBy: { id: "desc" },
    take: newest,
    select: { id: true, name: true },
  });
  // What nearly every company is called would be compared with nearly all of them.
  const names = rows
    .map(({ id, name }) => ({ id, wanted: name.replace(legalForms, "").trim() }))
    .filter(({ wanted }) => wanted.length >= shortestName);
  const pairs = await findAlike(db, { names, most: mostAlike });
  return pairs.map(({ id, otherId }) => ({ ids: [id, otherId].sort(), reason: "name" }));
}

function reasonOf(reason: string): DuplicatePair["reason"] {
  return reason === "email" || reason === "taxNumber" ? reason : "name";
}
