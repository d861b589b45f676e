"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { deleteView } from "@/lib/saved-views/delete-view";
import { renameView } from "@/lib/saved-views/rename-view";
import { saveView } from "@/lib/saved-views/save-view";
import { renameViewSchema, saveViewFormSchema, viewIdSchema } from "@/lib/saved-views/schema";

export const cancelDeletionAction = memberAction(nothing, cancelDeletion, () => ({ show: null }));

export const saveViewAction = memberAction(saveViewFormSchema, saveView, () => ({ show: null }));
export const renameViewAction = memberAction(renameViewSchema, renameView, () => ({ show: null }));
export const deleteViewAction = memberAction(viewIdSchema, deleteView, () => ({ show: null }));
