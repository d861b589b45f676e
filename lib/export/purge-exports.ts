import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { daysBefore } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";
import { removeFile } from "@/lib/files/remove-file";

/** How long the list shows an export. */
const listedDays = 90;

/** Removes the zips whose week is over at `now`, and the list's entries of exports more than 90 days old. */
export async function purgeExports(organizationId: OrganizationId, now: Date): Promise<void> {
  const db = authorize(system(organizationId), "export.run");
  const expired = await db.organizationExport.findMany({
    where: { status: "ready", expiresAt: { lt: now } },
    select: { id: true, storageKey: true },
  });
  for (const { id, storageKey } of expired) {
    // The file goes first: if this breaks off, a row that still names it is found again.
    if (storageKey) await removeFile(organizationId, storageKey);
    await db.organizationExport.updateMany({
      where: { id },
      data: { status: "expired", storageKey: null },
    });
  }
  const before = daysBefore(now, listedDays);
  await db.organizationExport.deleteMany({
    where: { createdAt: { lt: before }, status: { in: ["expired", "failed"] } },
  });
}
