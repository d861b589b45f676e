import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { listViews } from "@/lib/saved-views/list-views";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewSchema } from "@/lib/saved-views/schema";

export const GET = memberRoute(nothing, listViews);
export const POST = memberRoute(saveViewSchema, saveView, { status: 201 });
