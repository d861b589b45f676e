import "server-only";
import { onBehalfOf } from "@/lib/access/actor";
import { authorize, Forbidden } from "@/lib/access/authorize";
import { isRole } from "@/lib/access/roles";
import { recordEvent } from "@/lib/audit/record-event";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb, TenantTx } from "@/lib/db/tenant-handle";
import { log } from "@/lib/log";
import { fileOf } from "./file-of";
import { type ImportRecord, importColumns } from "./import-record";
import { judgeFile, type NumberedFault, type Tally } from "./judge-file";
import { importKinds } from "./kinds";
import { openImporter } from "./open-importer";
import { resourceOf } from "./own-imports";

interface Job {
  readonly organizationId: OrganizationId;
  readonly importId: string;
}

/** Bad lines were found although none were allowed; the transaction is rolled back. */
class BadLines extends Error {
  constructor(
    readonly tally: Tally,
    readonly faults: readonly NumberedFault[],
  ) {
    super("Some lines are bad.");
  }
}

/** Another run of the same job was quicker; the transaction is rolled back. */
class AlreadyEnded extends Error {}

const none: Tally = { created: 0, updated: 0, skipped: 0, bad: 0 };

/**
 * Imports a file as its sender, with the role that they have now: all good lines in one transaction, or nothing. A run that died
 * starts again from the beginning. If the queue took a run for dead that goes on, both may be under way: the first to end counts.
 */
export async function runImport(db: TenantDb, { organizationId, importId }: Job): Promise<void> {
  const { count } = await db.import.updateMany({
    where: { id: importId, status: { in: ["queued", "running"] } },
    data: { status: "running", doneCount: 0 },
  });
  if (count === 0) return;
  try {
    await bringIn(db, { organizationId, importId });
  } catch (error) {
    if (error instanceof AlreadyEnded) return;
    if (error instanceof BadLines) {
      await end(db, importId, "refused", error.tally, error.faults);
      return;
    }
    const words =
      error instanceof Forbidden
        ? "Your role does not allow this any more. Nothing was imported."
        : "Something went wrong on our side, and nothing was imported. Start it again.";
    await end(db, importId, "failed", none, [{ line: 0, field: "", value: "", message: words }]);
    if (!(error instanceof Forbidden)) log.error({ err: error, importId }, "An import failed.");
  }
}

async function bringIn(db: TenantDb, { organizationId, importId }: Job): Promise<void> {
  const plan = await db.import.findFirstOrThrow({
    where: { id: importId },
    select: { ...importColumns, content: true },
  });
  const actor = await whoSent(db, organizationId, plan);
  const resource = resourceOf(plan);
  const handle = authorize(actor, importKinds[resource].permission);
  const { lines } = fileOf(plan);
  const pass = async (tx: TenantTx, isWritten: boolean) =>
    judgeFile({
      lines,
      columns: plan.columns,
      importer: await openImporter(tx, actor, { ...plan, resource }),
      isWritten,
      // Outside the transaction, so that the page sees it before everything is committed.
      onProgress: async (doneCount) => {
        const where = { id: importId, status: "running" };
        if (isWritten) await db.import.updateMany({ where, data: { doneCount } });
      },
    });
  const isStrict = plan.onBadLine === "refuse";
  // Judged before anything is locked; the second pass finds what has changed since.
  const first = isStrict ? await pass(handle, false) : null;
  if (first && first.tally.bad > 0) throw new BadLines(first.tally, first.faults);
  await handle.$transaction(async (tx) => {
    const { tally, faults } = await pass(tx, true);
    if (tally.bad > 0 && isStrict) throw new BadLines(tally, faults);
    if (!(await end(tx, importId, "done", tally, faults))) throw new AlreadyEnded();
    await recordEvent(tx, actor, {
      action: "import.finished",
      targetId: importId,
      changes: { name: plan.fileName, resource, ...tally },
    });
  });
}

async function whoSent(db: TenantDb, organizationId: OrganizationId, { userId }: ImportRecord) {
  const member = await db.organizationMember.findFirst({
    where: { userId: userId ?? "", isSuspended: false },
    select: { role: true, userId: true },
  });
  const { hasOwnRecordsOnly } = await db.organization.findFirstOrThrow({
    select: { hasOwnRecordsOnly: true },
  });
  if (!member || !isRole(member.role)) throw new Error("Whoever sent the file has left.");
  return onBehalfOf(organizationId, { ...member, role: member.role, hasOwnRecordsOnly });
}

// False if it has ended already.
async function end(
  tx: Pick<TenantDb, "import" | "importFault">,
  importId: string,
  status: "done" | "refused" | "failed",
  { created, updated, skipped, bad }: Tally,
  faults: readonly NumberedFault[],
): Promise<boolean> {
  const isDone = status === "done";
  const { count } = await tx.import.updateMany({
    where: { id: importId, status: "running" },
    data: {
      status,
      createdCount: isDone ? created : 0,
      updatedCount: isDone ? updated : 0,
      skippedCount: isDone ? skipped : 0,
      badCount: bad,
      finishedAt: new Date(),
      ...(isDone ? { content: "" } : {}),
    },
  });
  if (count === 0) return false;
  await tx.importFault.createMany({ data: faults.map((fault) => ({ ...fault, importId })) });
  return true;
}
