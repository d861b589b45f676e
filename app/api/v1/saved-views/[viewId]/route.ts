import { z } from "zod";
import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api-route";
import { deleteView } from "@/lib/saved-views/delete-view";
import { renameView } from "@/lib/saved-views/rename-view";
import { renameViewSchema, viewIdSchema } from "@/lib/saved-views/schema";

export const PATCH = memberRoute(renameViewSchema, renameView, {
  summary: "Rename a saved view",
  permission: "view.save",
  answers: z.unknown(),
});
export const DELETE = memberRoute(viewIdSchema, deleteView, {
  summary: "Delete a saved view",
  permission: "view.save",
  ...done,
});
