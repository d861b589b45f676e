import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { viewAnswer } from "@/lib/saved-views/answers";
import { changeView } from "@/lib/saved-views/change-view";
import { deleteView } from "@/lib/saved-views/delete-view";
import { changeViewSchema, viewIdSchema } from "@/lib/saved-views/schema";

export const PATCH = memberRoute(changeViewSchema, changeView, {
  summary: "Change a saved view's name, or whether your list opens with it",
  permission: "view.save",
  answers: viewAnswer,
});
export const DELETE = memberRoute(viewIdSchema, deleteView, {
  summary: "Delete a saved view",
  permission: "view.save",
  ...done,
});
