import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { WinRecord } from "./win-rate";

export const noQuotes: WinRecord = { quotesWon: 0, quotesLost: 0 };

/** A competitor with how often we won and lost against it. */
export async function withRecord<Row extends { readonly id: string }>(
  actor: Member,
  db: TenantTx,
  competitor: Row,
): Promise<Row & WinRecord> {
  const records = await recordsAgainst(actor, db, [competitor.id]);
  return { ...competitor, ...(records.get(competitor.id) ?? noQuotes) };
}

/** How often we won and lost against each of these competitors, in one query; one without a decided quote is absent. */
export async function recordsAgainst(
  actor: Member,
  db: TenantTx,
  competitorIds: readonly string[],
): Promise<ReadonlyMap<string, WinRecord>> {
  const records = new Map<string, WinRecord>();
  if (competitorIds.length === 0) return records;
  const groups = await db.quote.groupBy({
    by: ["competitorId", "status"],
    where: {
      deletedAt: null,
      ...visibleTo(actor, "quote.read"),
      competitorId: { in: [...competitorIds] },
      status: { in: ["accepted", "declined"] },
    },
    _count: { _all: true },
  });
  for (const { competitorId, status, _count } of groups) {
    if (!competitorId) continue;
    const record = records.get(competitorId) ?? noQuotes;
    const counted = status === "accepted" ? "quotesWon" : "quotesLost";
    records.set(competitorId, { ...record, [counted]: _count._all });
  }
  return records;
}
