import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { changeableView } from "./changeable-view";
import type { RenameView } from "./schema";
import { toView, viewColumns } from "./view";

/**
 * Gives a view another name: one of the actor's own, or a shared one for who may share views. What it shows stays. Two views of
 * one person on one list are not named alike, since the next to be saved under that name would be written over one of them.
 *
 * @problem "not_found" | "view_name_taken"
 */
export async function renameView(actor: Member, { viewId, name }: RenameView) {
  const db = authorize(actor, "view.save");
  return db.$transaction(async (tx) => {
    const where = changeableView(actor, viewId);
    const before = await tx.savedView.findFirst({ where, select: viewColumns });
    if (!before) return problem("not_found");
    if (before.name === name) return ok(toView(before));
    const { resource, userId } = before;
    const alike = await tx.savedView.count({ where: { resource, userId, name } });
    if (alike > 0) return problem("view_name_taken");
    const { count } = await tx.savedView.updateMany({ where, data: { name } });
    if (count === 0) return problem("not_found");
    await recordEvent(tx, actor, {
      action: "view.renamed",
      targetId: viewId,
      changes: { name, before: before.name },
    });
    const renamed = await tx.savedView.findFirstOrThrow({ where, select: viewColumns });
    return ok(toView(renamed));
  });
}
