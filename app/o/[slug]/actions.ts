"use server";

import { cookies } from "next/headers";
import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { ok } from "@/lib/result";
import { changeView } from "@/lib/saved-views/change-view";
import { deleteView } from "@/lib/saved-views/delete-view";
import { saveView } from "@/lib/saved-views/save-view";
import { changeViewSchema, saveViewFormSchema, viewIdSchema } from "@/lib/saved-views/schema";
import { firstStepsCookie, hidden } from "./first-steps-cookie";

const oneYearInSeconds = 365 * 24 * 60 * 60;

export const cancelDeletionAction = memberAction(nothing, cancelDeletion, stay);

// The reader's own choice, like the theme, which does not concern the organization.
export const hideFirstStepsAction = memberAction(
  nothing,
  async () => ok(null),
  async (_hidden, slug) => {
    (await cookies()).set(firstStepsCookie, hidden, {
      path: `/o/${slug}`,
      maxAge: oneYearInSeconds,
      sameSite: "lax",
      httpOnly: true,
    });
    return { show: null };
  },
);

export const saveViewAction = memberAction(saveViewFormSchema, saveView, stay);
export const changeViewAction = memberAction(changeViewSchema, changeView, stay);
export const deleteViewAction = memberAction(viewIdSchema, deleteView, stay);
