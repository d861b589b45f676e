import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { ok, problem } from "@/lib/result";
import { changeableView } from "./changeable-view";
import type { RenameView } from "./schema";
import { toView, viewColumns } from "./view";

/**
 * Gives a view another name: one of the actor's own, or a shared one for who may share views. What it shows stays. Two views of
 * one person on one list are never named alike, since the next to be saved under that name would be written over one of them.
 *
 * @problem "not_found" | "view_name_taken"
 */
export async function renameView(actor: Member, input: RenameView) {
  const db = authorize(actor, "view.save");
  try {
    return await db.$transaction((tx) => rename(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error, "SavedView")) return problem("view_name_taken");
    throw error;
  }
}

async function rename(tx: TenantTx, actor: Member, { viewId, name }: RenameView) {
  const where = changeableView(actor, viewId);
  const before = await tx.savedView.findFirst({ where, select: viewColumns });
  if (!before) return problem("not_found");
  if (before.name === name) return ok(toView(before));
  const [renamed] = await tx.savedView.updateManyAndReturn({
    where,
    data: { name },
    select: viewColumns,
  });
  if (!renamed) return problem("not_found");
  await recordEvent(tx, actor, {
    action: "view.renamed",
    targetId: viewId,
    changes: { name, before: before.name },
  });
  return ok(toView(renamed));
}
