import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { viewAnswer } from "@/lib/saved-views/answers";
import { listViews } from "@/lib/saved-views/list-views";
import { saveView } from "@/lib/saved-views/save-view";
import { listViewsSchema, saveViewSchema } from "@/lib/saved-views/schema";

export const GET = memberRoute(listViewsSchema, listViews, {
  summary: "List saved views",
  permission: "customer.read",
  answers: pageOf(viewAnswer),
});
export const POST = memberRoute(saveViewSchema, saveView, {
  summary: "Save a view of a list",
  permission: "view.save",
  answers: viewAnswer,
  status: 201,
});
