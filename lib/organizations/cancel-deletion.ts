import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { ok, problem } from "@/lib/result";
import { copyToDirectory } from "./copy-to-directory";
import { deletedAfter } from "./standing";

/**
 * Keeps an organization that was to be deleted, with its former status. Does nothing if nobody asked for a deletion. It is too
 * late once the days of grace are over: the erasure begins by the same clock and under the same lock.
 *
 * @problem "grace_over"
 */
export async function cancelDeletion(actor: Member) {
  const db = authorize(actor, "organization.delete");
  const { organizationId } = actor;

  return db.$transaction(async (tx) => {
    const { name, now } = await lockOrganization(tx);
    const { deletionRequestedAt } = await tx.organization.findFirstOrThrow({
      select: { deletionRequestedAt: true },
    });
    if (deletionRequestedAt && deletedAfter(deletionRequestedAt) <= now)
      return problem("grace_over");
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, deletionRequestedAt: { not: null } },
      data: { deletionRequestedAt: null },
    });
    if (count === 0) return ok({ organizationId });
    await copyToDirectory(tx);
    await recordEvent(tx, actor, {
      action: "organization.deletion_canceled",
      targetId: organizationId,
      changes: { name },
    });
    return ok({ organizationId });
  });
}
