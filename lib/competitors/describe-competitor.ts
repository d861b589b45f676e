import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { lastChangeOf, provenanceOf } from "@/lib/audit/provenance-of";
import { ok, problem } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { noQuotes, recordsAgainst } from "./records-against";

const mostQuotes = 20;

/**
 * A competitor with what its page says: how often we won and lost against it, the quotes lost to it last (at most twenty, newest
 * first), who made it and who changed it last.
 *
 * @problem "not_found": also for another organization's, and for a deleted one
 */
export async function describeCompetitor(
  actor: Member,
  { competitorId }: { competitorId: string },
) {
  const db = authorize(actor, "competitor.read");
  const [row, change] = await Promise.all([
    db.competitor.findFirst({
      where: { id: competitorId, deletedAt: null },
      select: {
        ...competitorColumns,
        lostQuotes: {
          where: { deletedAt: null, ...visibleTo(actor, "quote.read"), status: "declined" },
          orderBy: [{ decidedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
          take: mostQuotes,
          select: lostQuoteColumns,
        },
      },
    }),
    lastChangeOf(db, competitorId),
  ]);
  if (!row) return problem("not_found");
  const { lostQuotes, ...competitor } = row;
  const [records, { provenance }] = await Promise.all([
    recordsAgainst(actor, db, [competitorId]),
    provenanceOf(row, change),
  ]);
  return ok({
    competitor: { ...competitor, ...(records.get(competitorId) ?? noQuotes) },
    lostQuotes: lostQuotes.map((quote) => ({ ...quote, totalMinor: Number(quote.totalMinor) })),
    provenance,
  });
}

const lostQuoteColumns = {
  id: true,
  number: true,
  title: true,
  currency: true,
  totalMinor: true,
  outcomeReason: true,
  decidedAt: true,
  customer: { select: { id: true, name: true } },
} as const;
