import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { withRecord } from "./records-against";

/**
 * One competitor, with how often we won and lost against it.
 *
 * @problem "not_found": also for another organization's, and for a deleted one
 */
export async function getCompetitor(actor: Member, { competitorId }: { competitorId: string }) {
  const db = authorize(actor, "competitor.read");
  const competitor = await db.competitor.findFirst({
    where: { id: competitorId, deletedAt: null },
    select: competitorColumns,
  });
  return competitor ? ok(await withRecord(actor, db, competitor)) : problem("not_found");
}
