"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { changeView } from "@/lib/saved-views/change-view";
import { deleteView } from "@/lib/saved-views/delete-view";
import { saveView } from "@/lib/saved-views/save-view";
import { changeViewSchema, saveViewFormSchema, viewIdSchema } from "@/lib/saved-views/schema";

export const cancelDeletionAction = memberAction(nothing, cancelDeletion, () => ({ show: null }));

export const saveViewAction = memberAction(saveViewFormSchema, saveView, () => ({ show: null }));
export const changeViewAction = memberAction(changeViewSchema, changeView, () => ({ show: null }));
export const deleteViewAction = memberAction(viewIdSchema, deleteView, () => ({ show: null }));
