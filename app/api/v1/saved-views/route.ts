import { z } from "zod";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { listViews } from "@/lib/saved-views/list-views";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewSchema } from "@/lib/saved-views/schema";

export const GET = memberRoute(nothing, listViews, {
  summary: "List saved views",
  permission: "customer.read",
  answers: z.unknown(),
});
export const POST = memberRoute(saveViewSchema, saveView, {
  summary: "Save a view of a list",
  permission: "view.save",
  answers: z.unknown(),
  status: 201,
});
