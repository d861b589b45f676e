import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { visibleQuotes } from "./visible-quotes";

const mostQuotes = 20;

/** The quotes that were lost to a competitor last, newest first: at most twenty. */
export async function listLostQuotes(actor: Member, { competitorId }: { competitorId: string }) {
  const db = authorize(actor, "competitor.read");
  const quotes = await db.quote.findMany({
    where: { ...visibleQuotes(actor), competitorId, status: "declined" },
    orderBy: [{ decidedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: mostQuotes,
    select: {
      id: true,
      number: true,
      title: true,
      currency: true,
      totalMinor: true,
      outcomeReason: true,
      decidedAt: true,
      customer: { select: { id: true, name: true } },
    },
  });
  return ok(quotes.map((quote) => ({ ...quote, totalMinor: Number(quote.totalMinor) })));
}
