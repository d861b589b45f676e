import "server-only";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

/** How much of its storage an organization uses. Every version of every document counts until it is purged. */
export interface StorageUse {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** What an organization's documents take up, and how much they may. */
export async function storageUse(tx: TenantTx): Promise<StorageUse> {
  const { storageQuotaBytes } = await tx.organization.findFirstOrThrow({
    select: { storageQuotaBytes: true },
  });
  const { _sum } = await tx.documentVersion.aggregate({ _sum: { sizeBytes: true } });
  return { usedBytes: Number(_sum.sizeBytes ?? 0), quotaBytes: Number(storageQuotaBytes) };
}

/**
 * Whether there is room for `sizeBytes` more, under the organization's lock: of several uploads for the last room, the first get
 * it.
 *
 * @problem "storage_full"
 */
export async function takeStorage(tx: TenantTx, sizeBytes: number) {
  await lockOrganization(tx);
  const { usedBytes, quotaBytes } = await storageUse(tx);
  return usedBytes + sizeBytes > quotaBytes ? problem("storage_full") : ok(null);
}
