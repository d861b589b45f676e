import "server-only";
import { dayOf } from "@/lib/days";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** An existing zip: its name, where it lies, and what it is. */
export interface Zip {
  readonly fileName: string;
  readonly storageKey: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The zip of an export; null if there is none, or none any more. */
export async function findZip(db: TenantTx, exportId: string): Promise<Zip | null> {
  const row = await db.organizationExport.findFirst({
    where: { id: exportId, status: "ready", expiresAt: { gt: new Date() } },
    select: { storageKey: true, sizeBytes: true, sha256: true, createdAt: true },
  });
  if (!row?.storageKey || row.sizeBytes === null || !row.sha256) return null;
  const { storageKey, sha256 } = row;
  const day = dayOf(row.createdAt);
  return {
    fileName: `mercura-export-${day}.zip`,
    storageKey,
    sha256,
    sizeBytes: Number(row.sizeBytes),
  };
}
