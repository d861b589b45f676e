import { deleteCompetitor } from "@/lib/competitors/delete-competitor";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { competitorIdSchema, updateCompetitorSchema } from "@/lib/competitors/schema";
import { updateCompetitor } from "@/lib/competitors/update-competitor";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(competitorIdSchema, getCompetitor);
export const PATCH = memberRoute(updateCompetitorSchema, updateCompetitor);
export const DELETE = memberRoute(competitorIdSchema, deleteCompetitor, {
  present: () => ({ success: true }),
});
