import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { findAlike, findSharing } from "@/lib/db/customers/find-duplicates";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { encodeCursor } from "@/lib/paging";
import { ok } from "@/lib/result";
import { type Customer, customerColumns } from "../customer";
import type { ListDuplicates } from "./merge-schema";

/** A page takes PostgreSQL up to 30 ms for this many. */
const mostRead = 50_000;
/** How many of the newest customers are compared by the spelling of their names. */
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
 * A page of customers that may be the same, in pairs of the older and the newer. They share an e-mail, a tax number or a name
 * (case, marks and legal form aside), in the order of what they share. The last page also has, if there is room, the newest
 * customers that are spelled much like another. A page may be short, even empty, where few of many customers share anything.
 */
export async function listDuplicates(actor: Member, query: ListDuplicates) {
  const { limit, cursor } = query;
  const db = authorize(actor, "customer.merge");
  const { pairs: sharing, next } = await findSharing(db, { limit, cursor, mostRead });
  const found = next ? sharing : [...sharing, ...(await alike(db))];
  const rows = await db.customer.findMany({
    where: {
      id: { in: [...new Set(found.flatMap(({ id, otherId }) => [id, otherId]))] },
      deletedAt: null,
    },
    select: customerColumns,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const pairs = new Map<string, DuplicatePair>();
  for (const { id, otherId, reason } of found) {
    const [kept, merged] = [known.get(otherId), known.get(id)];
    if (!kept || !merged || pairs.has(kept.id + merged.id)) continue;
    pairs.set(kept.id + merged.id, { reason, kept, merged });
  }
  return ok({
    data: [...pairs.values()].slice(0, limit),
    nextCursor: next ? encodeCursor("duplicates", query, next) : null,
  });
}

async function alike(db: TenantDb) {
  const rows = await db.customer.findMany({
    where: { deletedAt: null },
    orderBy: { id: "desc" },
    take: newest,
    select: { id: true, name: true },
  });
  // A name that nearly every company has would be compared with nearly all of them.
  const names = rows
    .map(({ id, name }) => ({ id, wanted: name.replace(legalForms, "").trim() }))
    .filter(({ wanted }) => wanted.length >= shortestName);
  const pairs = await findAlike(db, { names, most: mostAlike });
  return pairs.map(({ id, otherId }) => {
    const [older, newer] = id < otherId ? [id, otherId] : [otherId, id];
    return { id: newer, otherId: older, reason: "name" } as const;
  });
}
