import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, visibleTo } from "@/lib/access/authorize";
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
  const number = Number(/^#?0*(\d{1,9})$/.exec(q)?.[1] ?? 0);
  const rows = await db.quote.findMany({
    where: {
      deletedAt: null,
      ...visibleTo(actor, "quote.read"),
      AND: [await matchingQuotes(db, q)],
    },
    orderBy: { id: "desc" },
    take: number > 0 ? take * 2 : take,
    select: {
      id: true,
      number: true,
      version: true,
      title: true,
      customer: { select: { name: true } },
    },
  });
  return rows
    .sort((a, b) => Number(b.number === number) - Number(a.number === number))
    .slice(0, take)
    .map(({ id, number: own, version, title, customer }) => ({
      kind: "quote",
      id,
      label: [`Quote ${own}${version > 1 ? ` v${version}` : ""}`, title].filter(Boolean).join(": "),
      note: customer.name,
      path: `/quotes/${id}`,
    }));
}
