import { done } from "@/lib/answer-fields";
import { competitorAnswer } from "@/lib/competitors/answers";
import { deleteCompetitor } from "@/lib/competitors/delete-competitor";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { competitorIdSchema, updateCompetitorSchema } from "@/lib/competitors/schema";
import { updateCompetitor } from "@/lib/competitors/update-competitor";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(competitorIdSchema, getCompetitor, {
  summary: "Read a competitor",
  permission: "competitor.read",
  answers: competitorAnswer,
});
export const PATCH = memberRoute(updateCompetitorSchema, updateCompetitor, {
  summary: "Change a competitor",
  permission: "competitor.update",
  answers: competitorAnswer,
});
export const DELETE = memberRoute(competitorIdSchema, deleteCompetitor, {
  summary: "Delete a competitor",
  permission: "competitor.delete",
  ...done,
});
