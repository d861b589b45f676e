import "server-only";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { listFiles } from "@/lib/files/list-files";
import { removeFile } from "@/lib/files/remove-file";

/** Removes everything that the storage has of an organization, and counts it in the receipt. */
export async function eraseFiles(db: TenantDb, organizationId: OrganizationId): Promise<void> {
  for await (const page of listFiles(organizationId)) {
    for (const { key } of page) await removeFile(organizationId, key);
    await db.$transaction((tx) =>
      directoryOf(tx).erasureReceipt.update({
        where: { organizationId },
        data: { fileCount: { increment: page.length } },
      }),
    );
  }
}
