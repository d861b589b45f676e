import "server-only";
import { directoryOf } from "@/lib/db/identity";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { isCharged } from "./is-charged";
import { standingOf } from "./standing";
import { isOrganizationStatus } from "./status";

/**
 * Copies into the directory what each request needs of an organization, beside the membership: name, status, logo and colour.
 * Call it in every transaction that changes one of these fields.
 */
export async function copyToDirectory(tx: TenantTx): Promise<void> {
  const { id, status, trialEndsAt, pastDueSince, deletionRequestedAt, ...shown } =
    await tx.organization.findFirstOrThrow({
      select: {
        id: true,
        status: true,
        trialEndsAt: true,
        pastDueSince: true,
        deletionRequestedAt: true,
        name: true,
        hasOwnRecordsOnly: true,
        accentColor: true,
        logoKey: true,
        locale: true,
      },
    });
  if (!isOrganizationStatus(status)) throw new Error(`Unknown status ${status}`);
  const facts = { status, trialEndsAt, pastDueSince, deletionRequestedAt };
  await directoryOf(tx).organizationDirectory.update({
    where: { organizationId: id },
    data: { ...shown, deletionRequestedAt, ...standingOf(facts, { isCharged: isCharged() }) },
    select: { organizationId: true },
  });
}
