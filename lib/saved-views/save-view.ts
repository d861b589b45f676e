import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { readView } from "./read-view";
import type { SaveView } from "./schema";

/**
 * Keeps a list with its filters under a name, for oneself or for everybody. The same name of one's own is written over, also
 * where it was saved or given at the same moment.
 */
export async function saveView(actor: Member, { name, isShared, resource, query }: SaveView) {
  const db = authorize(actor, isShared ? "view.share" : "view.save");
  const { organizationId, userId } = actor;
  const own = { userId, resource, name };
  return db.$transaction(async (tx) => {
    // One statement, so that of two at the same moment the second finds the row of the first.
    const saved = await tx.savedView.upsert({
      where: { organizationId_userId_resource_name: { organizationId, ...own } },
      create: { ...own, query, isShared },
      update: { query, isShared },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      action: "view.saved",
      targetId: saved.id,
      changes: { name, isShared },
    });
    return readView(tx, actor, saved.id);
  });
}
