import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { postOrganizationLock } from "@/lib/db/organizations/lock-organization";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { problem } from "@/lib/result";
import { readView } from "./read-view";
import type { SaveView } from "./schema";

/** Per list and person: as many as its page shows. */
const maxViews = 100;

/**
 * Saves a list with its filters under a name, for oneself or for everybody. If one already has a view of that list with the name,
 * it is overwritten if `overwrite` says so, also if it got that name at this very moment.
 *
 * @problem "view_name_taken" | "view_limit_reached"
 */
export async function saveView(actor: Member, view: SaveView) {
  const { name, isShared } = view;
  const db = authorize(actor, isShared ? "view.share" : "view.save");
  try {
    return await db.$transaction(async (tx) => {
      if (await isOneTooMany(tx, actor, view)) return problem("view_limit_reached");
      const { id } = await write(tx, actor, view);
      await recordEvent(tx, actor, {
        action: "view.saved",
        targetId: id,
        changes: { name, isShared },
      });
      return readView(tx, actor, id);
    });
  } catch (error) {
    if (isUniqueViolation(error, "SavedView")) return problem("view_name_taken");
    throw error;
  }
}

/** Under the lock, so that of simultaneous saves each counts what the one before saved. */
async function isOneTooMany(tx: TenantTx, { userId }: Member, { resource, name }: SaveView) {
  const own = { userId, resource };
  postOrganizationLock(tx);
  if ((await tx.savedView.count({ where: own })) < maxViews) return false;
  return (await tx.savedView.count({ where: { ...own, name } })) === 0;
}

async function write(tx: TenantTx, actor: Member, view: SaveView) {
  const { organizationId, userId } = actor;
  const { resource, name, query, isShared, overwrite } = view;
  const own = { userId, resource, name };
  const create = { ...own, query, isShared };
  const select = { id: true } as const;
  if (!overwrite) return tx.savedView.create({ data: create, select });
  // One statement, so that of two at the same moment the second finds the first one's row.
  return tx.savedView.upsert({
    where: { organizationId_userId_resource_name: { organizationId, ...own } },
    create,
    update: { query, isShared },
    select,
  });
}
