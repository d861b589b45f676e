import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import type { SaveView } from "./schema";
import { toView, viewColumns } from "./view";

/** Keeps a list with its filters under a name, for oneself or for everybody. The same name of one's own is written over. */
export async function saveView(actor: Member, { name, isShared, resource, query }: SaveView) {
  const db = authorize(actor, isShared ? "view.share" : "view.save");
  return db.$transaction(async (tx) => {
    const own = { resource, name, userId: actor.userId };
    const before = await tx.savedView.findFirst({ where: own, select: { id: true } });
    const data = { ...own, query, isShared };
    const saved = before
      ? await tx.savedView.update({
          where: { organizationId_id: { organizationId: actor.organizationId, id: before.id } },
          data,
          select: viewColumns,
        })
      : await tx.savedView.create({ data, select: viewColumns });
    await recordEvent(tx, actor, {
      action: "view.saved",
      targetId: saved.id,
      changes: { name, isShared },
    });
    return ok(toView(saved));
  });
}
