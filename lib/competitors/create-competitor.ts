import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { competitorColumns } from "./competitor";
import type { CreateCompetitor } from "./schema";

/** Adds a competitor with its battlecard. */
export async function createCompetitor(actor: Member, input: CreateCompetitor) {
  const db = authorize(actor, "competitor.create");

  return db.$transaction(async (tx) => {
    const competitor = await tx.competitor.create({
      data: { ...input, userId: actor.userId },
      select: competitorColumns,
    });
    await recordEvent(tx, actor, {
      action: "competitor.created",
      targetId: competitor.id,
      changes: { name: competitor.name },
    });
    return ok(competitor);
  });
}
