import "server-only";
import { daysAfter } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { removeFile } from "@/lib/files/remove-file";
import { newFileKey, storeStream } from "@/lib/files/store-file";
import { log } from "@/lib/log";
import { notify } from "@/lib/notices/notify";
import { keptDays } from "./export-record";
import { writeArchive } from "./write-archive";
import { ZipWriter } from "./zip-writer";

interface Job {
  readonly organizationId: OrganizationId;
  readonly exportId: string;
}

/** Makes the requested zip, and tells whoever asked. A run that died starts again from the beginning. */
export async function runExport(db: TenantDb, { organizationId, exportId }: Job): Promise<void> {
  const key = await begin(db, organizationId, exportId);
  if (!key) return;
  const zip = new ZipWriter((pieces) => storeStream(organizationId, key, pieces));
  try {
    const { tables, files } = await writeArchive(db, organizationId, zip, (rowCount) =>
      update(db, exportId, { rowCount }),
    );
    const made = await zip.end();
    const finishedAt = new Date();
    await end(db, exportId, "ready", {
      ...made,
      sizeBytes: BigInt(made.sizeBytes),
      rowCount: tables.reduce((sum, { rows }) => sum + rows, 0),
      fileCount: files.count,
      finishedAt,
      expiresAt: daysAfter(finishedAt, keptDays),
    });
  } catch (error) {
    await zip.abort(new Error("The export failed.", { cause: error }));
    log.error({ err: error, exportId }, "An export failed.");
    await giveUpExport(db, { organizationId, exportId });
  }
}

/** Records that an export failed, tells whoever asked, and removes what was written of it. */
export async function giveUpExport(db: TenantDb, { organizationId, exportId }: Job): Promise<void> {
  const found = await db.organizationExport.findFirst({
    where: { id: exportId },
    select: { storageKey: true },
  });
  if (found?.storageKey) await removeFile(organizationId, found.storageKey);
  await end(db, exportId, "failed", { storageKey: null, finishedAt: new Date() });
}

/** Starts an export, and answers where its zip will lie; null if it is already finished. */
async function begin(
  db: TenantDb,
  organizationId: OrganizationId,
  exportId: string,
): Promise<string | null> {
  const found = await db.organizationExport.findFirst({
    where: { id: exportId, status: { in: ["queued", "running"] } },
    select: { storageKey: true },
  });
  if (!found) return null;
  const storageKey = found.storageKey ?? newFileKey(organizationId);
  await update(db, exportId, { status: "running", storageKey, rowCount: 0 });
  return storageKey;
}

interface Made {
  readonly status?: string;
  readonly storageKey?: string | null;
  readonly sizeBytes?: bigint;
  readonly sha256?: string;
  readonly rowCount?: number;
  readonly fileCount?: number;
  readonly finishedAt?: Date;
  readonly expiresAt?: Date;
}

async function update(db: TenantDb, exportId: string, data: Made): Promise<void> {
  await db.organizationExport.updateMany({ where: { id: exportId }, data });
}

async function end(
  db: TenantDb,
  exportId: string,
  status: "ready" | "failed",
  made: Made,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id: exportId, status: { in: ["queued", "running"] } };
    const { count } = await tx.organizationExport.updateMany({ where, data: { ...made, status } });
    if (count === 0) return;
    const { userId } = await tx.organizationExport.findFirstOrThrow({
      where: { id: exportId },
      select: { userId: true },
    });
    if (!userId) return;
    const told = { byUserId: null, recipientUserId: userId, data: { exportId } };
    await notify(tx, { ...told, kind: status === "ready" ? "export.ready" : "export.failed" });
  });
}
