import "server-only";
import { pick } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { ok, problem } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { fieldWords } from "./field-words";
import { withRecord } from "./records-against";
import type { UpdateCompetitor } from "./schema";

/** The fields whose values the log keeps. The battlecard's texts are long, and can be read there. */
const told = ["name", "website"] as const;

/**
 * Changes a battlecard; what the input leaves out stays. If somebody else saved since `lockVersion` was read, nothing is written
 * and the answer says who changed what.
 *
 * @problem "not_found" | "conflict"
 */
export async function updateCompetitor(
  actor: Member,
  { competitorId, lockVersion, ...fields }: UpdateCompetitor,
) {
  const db = authorize(actor, "competitor.update");

  return db.$transaction(async (tx) => {
    const before = await tx.competitor.findFirst({
      where: { id: competitorId, deletedAt: null },
      select: competitorColumns,
    });
    if (!before) return problem("not_found");
    const seen = lockVersion ?? before.lockVersion;
    const conflict = () =>
      conflictSince(tx, { targetId: competitorId, lockVersion: seen, words: fieldWords });
    if (seen !== before.lockVersion) return conflict();
    const changed = changedFields(before, fields);
    if (changed.length === 0) return ok(await withRecord(actor, tx, before));

    // One statement decides between two who save at the same moment: the second no longer finds the version.
    const { count } = await tx.competitor.updateMany({
      where: { id: competitorId, lockVersion: seen, deletedAt: null },
      data: { ...fields, lockVersion: { increment: 1 } },
    });
    if (count === 0) return conflict();
    const competitor = await tx.competitor.findFirstOrThrow({
      where: { id: competitorId },
      select: competitorColumns,
    });
    await recordEvent(tx, actor, {
      action: "competitor.updated",
      targetId: competitorId,
      changes: {
        name: competitor.name,
        fields: changed.join(", "),
        lockVersion: competitor.lockVersion,
        ...beforeAndAfter(pick(before, told), pick(competitor, told)),
      },
    });
    return ok(await withRecord(actor, tx, competitor));
  });
}
