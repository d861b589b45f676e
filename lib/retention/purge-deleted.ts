import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { beforeFirstId } from "@/lib/before-first-id";
import { daysBefore } from "@/lib/days";
import type { TenantModel } from "@/lib/db/models";
import type { OrganizationId } from "@/lib/db/organization-id";
import {
  deleteRow,
  idsOfRows,
  isStillReferredTo,
  modelsWithField,
} from "@/lib/db/organizations/model-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { restorableDays } from "./kept-until";

const pageSize = 100;

/**
 * Deletes for good what was deleted 30 days before `now`, in every model that has `deletedAt`. A row that others still refer to
 * stays until they are gone: a customer with quotes, a product or a competitor on one, a quote with documents. Its files go with
 * the next sweep.
 */
export async function purgeDeleted(organizationId: OrganizationId, now: Date): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "record.purge");
  const before = daysBefore(now, restorableDays);
  const models = modelsWithField(/^deletedAt$/).map(({ model }) => model);
  // A row that goes may have been the last one that kept another.
  for (let isDone = false; !isDone; ) {
    let purged = 0;
    for (const model of models) purged += await purgeModel(db, model);
    isDone = purged === 0;
  }

  async function purgeModel(tenant: TenantDb, model: TenantModel): Promise<number> {
    const where = { deletedAt: { lt: before } };
    let purged = 0;
    let ids: string[] = [];
    do {
      ids = await idsOfRows(tenant, model, {
        where,
        after: ids.at(-1) ?? beforeFirstId,
        take: pageSize,
      });
      for (const id of ids) if (await purgeRow(tenant, model, { id, ...where })) purged += 1;
    } while (ids.length === pageSize);
    return purged;
  }

  async function purgeRow(
    tenant: TenantDb,
    model: TenantModel,
    where: { readonly id: string },
  ): Promise<boolean> {
    try {
      return await tenant.$transaction(async (tx) => {
        // Checked again with the row in hand, so that a simultaneous restoration either wins or finds nothing.
        const isGone = await deleteRow(tx, model, where);
        if (isGone)
          await recordEvent(tx, actor, {
            action: "record.purged",
            targetId: where.id,
            changes: { model },
          });
        return isGone;
      });
    } catch (error) {
      if (isStillReferredTo(error)) return false;
      throw error;
    }
  }
}
