import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api-route";
import { deleteView } from "@/lib/saved-views/delete-view";
import { viewIdSchema } from "@/lib/saved-views/schema";

export const DELETE = memberRoute(viewIdSchema, deleteView, {
  summary: "Delete a saved view",
  permission: "view.save",
  ...done,
});
