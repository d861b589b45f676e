import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { copyToDirectory } from "./copy-to-directory";
import { isCharged } from "./is-charged";
import { deletedAfter } from "./standing";

/**
 * Asks for an organization's deletion. From now on it can only be read, and for 14 days any owner can keep it. All owners are
 * told by mail. If asked again, the first time counts.
 *
 * @problem "reauthentication_required" | "name_mismatch": the name is typed, so that the wrong one is not closed by mistake
 */
export async function requestDeletion(actor: Member, { name }: { name: string }) {
  const db = authorize(actor, "organization.delete");
  if (!actor.isFresh) return problem("reauthentication_required");

  return db.$transaction(async (tx) => {
    const locked = await lockOrganization(tx);
    if (name !== locked.name) return problem("name_mismatch", "name");
    const { deletionRequestedAt } = await tx.organization.findFirstOrThrow({
      select: { deletionRequestedAt: true },
    });
    if (deletionRequestedAt) return ok({ deletedAfter: deletedAfter(deletionRequestedAt) });

    const { organizationId } = actor;
    await tx.organization.updateMany({
      where: { id: organizationId },
      data: { deletionRequestedAt: locked.now },
    });
    await copyToDirectory(tx);
    await recordEvent(tx, actor, {
      action: "organization.deletion_requested",
      targetId: organizationId,
      changes: { name: locked.name },
    });
    await tellOwners(tx, actor);
    // It pays for no more than is paid already.
    if (isCharged()) await enqueue(tx, "billing.sync", { organizationId });
    return ok({ deletedAfter: deletedAfter(locked.now) });
  });
}

async function tellOwners(tx: TenantTx, { organizationId, origin }: Member): Promise<void> {
  const requestId = origin?.requestId ?? crypto.randomUUID();
  const owners = await tx.organizationMember.findMany({
    where: { role: "owner", isSuspended: false },
    select: { userId: true },
  });
  for (const { userId } of owners)
    await enqueue(tx, "mail.organization_deletion", { organizationId, userId, requestId });
}
