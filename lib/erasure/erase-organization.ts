import "server-only";
import { beforeFirstId } from "@/lib/before-first-id";
import { eraseAuditLog } from "@/lib/db/audit/erase-audit-log";
import type { TenantModel } from "@/lib/db/models";
import type { OrganizationId } from "@/lib/db/organization-id";
import { countErased } from "@/lib/db/organizations/count-erased";
import { deleteRows, idsOfRows, tableOf } from "@/lib/db/organizations/model-rows";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { log } from "@/lib/log";
import { beginErasure } from "./begin-erasure";
import { eraseFiles } from "./erase-files";
import { finishErasure } from "./finish-erasure";

/** Few enough that their locks are short. */
const batchSize = 500;

/** The audit log has its own way. The organization and its owners go last, because they are told. */
const erasedApart: readonly TenantModel[] = ["AuditEvent", "AuditHead", "Organization"];

/**
 * Erases an organization once its days of grace are over, in small batches: every row of every tenant model, those that refer to
 * others first, then its files, its audit log and its places in the directory. A run that broke off is continued; the receipt
 * counts each row in the transaction that deletes it. People keep their accounts.
 */
export async function eraseOrganization(
  db: TenantDb,
  organizationId: OrganizationId,
): Promise<void> {
  if (!(await beginErasure(db, organizationId))) return;
  const models = [...(await modelsInOrder())].reverse();
  for (const model of models) if (!erasedApart.includes(model)) await eraseModel(db, model);
  await eraseFiles(db, organizationId);
  await eraseEvents(db);
  await finishErasure(db, organizationId);
  log.info({ organizationId }, "An organization was erased.");
}

async function eraseModel(db: TenantDb, model: TenantModel): Promise<void> {
  const { table } = tableOf(model);
  // Owners stay until the end, because they are told then.
  const where = model === "OrganizationMember" ? { role: { not: "owner" } } : {};
  for (let erased = batchSize; erased > 0; )
    erased = await db.$transaction(async (tx) => {
      const ids = await idsOfRows(tx, model, { where, after: beforeFirstId, take: batchSize });
      if (ids.length === 0) return 0;
      await countErased(tx, table, await deleteRows(tx, model, ids));
      return ids.length;
    });
}

async function eraseEvents(db: TenantDb): Promise<void> {
  for (let erased = batchSize; erased > 0; )
    erased = await db.$transaction(async (tx) => {
      const count = await eraseAuditLog(tx, batchSize);
      if (count > 0) await countErased(tx, tableOf("AuditEvent").table, count);
      return count;
    });
}
