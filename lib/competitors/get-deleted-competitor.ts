import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * A deleted competitor's name, for whoever may restore it.
 *
 * @problem "not_found": also if it is not deleted
 */
export async function getDeletedCompetitor(
  actor: Member,
  { competitorId }: { competitorId: string },
) {
  const db = authorize(actor, "competitor.delete");
  const competitor = await db.competitor.findFirst({
    where: { id: competitorId, deletedAt: { not: null } },
    select: { id: true, name: true },
  });
  return competitor ? ok(competitor) : problem("not_found");
}
