import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { changeableView } from "./changeable-view";

/**
 * Deletes a view of the actor's own, or a shared one for members who may share views. The records that it showed stay.
 *
 * @problem "not_found"
 */
export async function deleteView(actor: Member, { viewId }: { viewId: string }) {
  const db = authorize(actor, "view.save");
  return db.$transaction(async (tx) => {
    const where = changeableView(actor, viewId);
    const view = await tx.savedView.findFirst({ where, select: { name: true } });
    const { count } = await tx.savedView.deleteMany({ where });
    if (!view || count === 0) return problem("not_found");
    await recordEvent(tx, actor, {
      action: "view.deleted",
      targetId: viewId,
      changes: { name: view.name },
    });
    return ok({ viewId });
  });
}
