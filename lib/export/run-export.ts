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

/**
 * Makes the requested zip, and tells whoever asked. A run that died starts again from the beginning. If the queue took a run for
 * dead that goes on, both are under way: each writes a file of its own, and that of the later one counts.
 */
export async function runExport(db: TenantDb, { organizationId, exportId }: Job): Promise<void> {
  const storageKey = newFileKey(organizationId);
  const run = { exportId, storageKey };
  if (!(await begin(db, run))) return;
  const zip = new ZipWriter((pieces) => storeStream(organizationId, storageKey, pieces));
  try {
    const { tables, files } = await writeArchive(db, organizationId, zip, (rowCount) =>
      update(db, exportId, { rowCount }),
    );
    const made = await zip.end();
    const finishedAt = new Date();
    const counts = await end(db, run, "ready", {
      ...made,
      sizeBytes: BigInt(made.sizeBytes),
      rowCount: tables.reduce((sum, { rows }) => sum + rows, 0),
      fileCount: files.count,
      finishedAt,
      expiresAt: daysAfter(finishedAt, keptDays),
    });
    if (!counts) await removeFile(organizationId, storageKey);
  } catch (error) {
    await zip.abort(new Error("The export failed.", { cause: error }));
    log.error({ err: error, exportId }, "An export failed.");
    await fail(db, organizationId, run);
  }
}

/** Records that an export failed, tells whoever asked, and removes what was written of it. */
export async function giveUpExport(db: TenantDb, { organizationId, exportId }: Job): Promise<void> {
  const found = await db.organizationExport.findFirst({
    where: { id: exportId, ...unfinished },
    select: { storageKey: true },
  });
  if (found) await fail(db, organizationId, { exportId, ...found });
}

interface Run {
  readonly exportId: string;
  readonly storageKey: string | null;
}

async function fail(db: TenantDb, organizationId: OrganizationId, run: Run): Promise<void> {
  if (run.storageKey) await removeFile(organizationId, run.storageKey);
  await end(db, run, "failed", { storageKey: null, finishedAt: new Date() });
}

const unfinished = { status: { in: ["queued", "running"] } };

/** Starts an export, whose zip will lie under the run's key. False if it is already finished. */
async function begin(db: TenantDb, { exportId, storageKey }: Run): Promise<boolean> {
  const { count } = await db.organizationExport.updateMany({
    where: { id: exportId, ...unfinished },
    data: { status: "running", storageKey, rowCount: 0 },
  });
  return count > 0;
}

interface Made {
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

/** Ends an export. False if it is finished, or another run has begun since. */
async function end(
  db: TenantDb,
  { exportId, storageKey }: Run,
  status: "ready" | "failed",
  made: Made,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { id: exportId, storageKey, ...unfinished };
    const { count } = await tx.organizationExport.updateMany({ where, data: { ...made, status } });
    if (count === 0) return false;
    const { userId } = await tx.organizationExport.findFirstOrThrow({
      where: { id: exportId },
      select: { userId: true },
    });
    if (!userId) return true;
    const told = { byUserId: null, recipientUserId: userId, data: { exportId } };
    await notify(tx, { ...told, kind: status === "ready" ? "export.ready" : "export.failed" });
    return true;
  });
}
