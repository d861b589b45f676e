import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes a competitor: it leaves every list and can't be opened. It can be restored for 30 days, and for as long as a quote names
 * it.
 *
 * @problem "not_found"
 */
export async function deleteCompetitor(actor: Member, { competitorId }: { competitorId: string }) {
  const db = authorize(actor, "competitor.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.competitor.updateMany({
      where: { id: competitorId, deletedAt: null },
      data: { deletedAt: new Date() },
    });
    if (count === 0) return problem("not_found");

    const { name } = await tx.competitor.findFirstOrThrow({
      where: { id: competitorId },
      select: { name: true },
    });
    await recordEvent(tx, actor, {
      action: "competitor.deleted",
      targetId: competitorId,
      changes: { name },
    });
    return ok({ competitorId });
  });
}
