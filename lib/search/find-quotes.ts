import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, visibleTo } from "@/lib/access/authorize";
import { quoteRows } from "@/lib/db/quote-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matchingQuotes } from "@/lib/quotes/matching-quotes";
import type { Found } from "./schema";

/** Quotes by number, or by title or customer: the newest first. A number that is asked for comes before everything else. */
export async function findQuotes({
  actor,
  db,
  q,
  take,
}: {
  readonly actor: Member;
  readonly db: TenantDb;
  readonly q: string;
  readonly take: number;
}): Promise<readonly Found[]> {
  if (!can(actor, "quote.read")) return [];
  const search = await matchingQuotes(db, { q, isDeleted: false });
  const { number } = search;
  const visibleOfUserId = visibleTo(actor, "quote.read").ownerUserId;
  const rows = await quoteRows(db, {
    meant: { isDeleted: false, visibleOfUserId, search },
    sort: "newest",
    count: number === null ? take : take * 2,
  });
  return rows
    .sort((a, b) => Number(b.number === number) - Number(a.number === number))
    .slice(0, take)
    .map(({ id, number: own, version, title, customerName }) => ({
      kind: "quote",
      id,
      label: [`Quote ${own}${version > 1 ? ` v${version}` : ""}`, title].filter(Boolean).join(": "),
      note: customerName,
      path: `/quotes/${id}`,
    }));
}
