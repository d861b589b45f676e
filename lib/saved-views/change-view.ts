import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isMissingParent } from "@/lib/db/statements/missing-parent";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { problem } from "@/lib/result";
import { chooseDefaultView } from "./choose-default-view";
import { readView } from "./read-view";
import { renameView } from "./rename-view";
import type { ChangeView } from "./schema";

/**
 * Renames a view, makes it the one that the actor's list opens with, or both. What is left out stays, and so does what the view
 * shows.
 *
 * @problem "not_found" | "view_name_taken"
 */
export async function changeView(actor: Member, { viewId, name, isDefault }: ChangeView) {
  const db = authorize(actor, "view.save");
  try {
    return await db.$transaction(async (tx) => {
      if (name !== undefined) {
        const renamed = await renameView(tx, actor, { viewId, name });
        if (!renamed.ok) return renamed;
      }
      const view = await readView(tx, actor, viewId);
      if (!view.ok || isDefault === undefined || isDefault === view.value.isDefault) return view;
      await chooseDefaultView(tx, actor, view.value, isDefault);
      return readView(tx, actor, viewId);
    });
  } catch (error) {
    if (isUniqueViolation(error, "SavedView")) return problem("view_name_taken");
    // Deleted at the same moment.
    if (isMissingParent(error, "DefaultView")) return problem("not_found");
    throw error;
  }
}
