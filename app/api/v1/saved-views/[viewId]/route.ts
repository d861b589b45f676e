import { memberRoute } from "@/lib/http/api-route";
import { deleteView } from "@/lib/saved-views/delete-view";
import { viewIdSchema } from "@/lib/saved-views/schema";

export const DELETE = memberRoute(viewIdSchema, deleteView, {
  present: () => ({ success: true }),
});
