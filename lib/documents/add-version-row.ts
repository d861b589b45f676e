import "server-only";
import type { Member } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import type { KeptFile } from "./keep-upload";
import { isScannerOn } from "./scanner";

interface NewVersion {
  readonly documentId: string;
  readonly number: number;
  readonly file: KeptFile;
}

/** Writes the row of a version, in quarantine where there is a scanner to let it out. */
export async function addVersionRow(
  tx: TenantTx,
  { userId, organizationId }: Member,
  { documentId, number, file }: NewVersion,
): Promise<void> {
  const { kind: _, sizeBytes, ...columns } = file;
  const scanStatus = isScannerOn() ? "pending" : "unscanned";
  const { id: versionId } = await tx.documentVersion.create({
    data: { ...columns, documentId, number, scanStatus, userId, sizeBytes: BigInt(sizeBytes) },
    select: { id: true },
  });
  if (isScannerOn()) await enqueue(tx, "document.scan", { organizationId, versionId });
}
