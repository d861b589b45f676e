import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { withRecord } from "./records-against";

/**
 * Takes a deletion back. If the competitor is not deleted it is answered as it is.
 *
 * @problem "not_found"
 */
export async function restoreCompetitor(actor: Member, { competitorId }: { competitorId: string }) {
  const db = authorize(actor, "competitor.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.competitor.updateMany({
      where: { id: competitorId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const row = await tx.competitor.findFirst({
      where: { id: competitorId },
      select: competitorColumns,
    });
    if (!row) return problem("not_found");
    if (count > 0)
      await recordEvent(tx, actor, {
        action: "competitor.restored",
        targetId: competitorId,
        changes: { name: row.name },
      });
    return ok(await withRecord(actor, tx, row));
  });
}
