import "server-only";
import type { Member } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { changeableView } from "./changeable-view";

/**
 * Renames a view: one of the actor's own, or a shared one for members who may share views. No two views of one person on one list
 * have the same name, because the next to be saved under it would overwrite one of them; the unique key enforces that.
 *
 * @problem "not_found"
 */
export async function renameView(
  tx: TenantTx,
  actor: Member,
  { viewId, name }: { readonly viewId: string; readonly name: string },
) {
  const where = changeableView(actor, viewId);
  const before = await tx.savedView.findFirst({ where, select: { name: true } });
  if (!before) return problem("not_found");
  if (before.name === name) return ok({ viewId });
  const { count } = await tx.savedView.updateMany({ where, data: { name } });
  if (count === 0) return problem("not_found");
  await recordEvent(tx, actor, {
    action: "view.renamed",
    targetId: viewId,
    changes: { name, before: before.name },
  });
  return ok({ viewId });
}
