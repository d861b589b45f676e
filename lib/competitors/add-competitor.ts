import "server-only";
import type { Member } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { competitorColumns } from "./competitor";
import type { CreateCompetitor } from "./schema";

/** Writes a competitor in the transaction of a caller who has checked the permission. */
export async function addCompetitor(tx: TenantTx, actor: Member, input: CreateCompetitor) {
  const competitor = await tx.competitor.create({
    data: { ...input, userId: actor.userId },
    select: competitorColumns,
  });
  await recordEvent(tx, actor, {
    action: "competitor.created",
    targetId: competitor.id,
    changes: { name: competitor.name },
  });
  return competitor;
}
