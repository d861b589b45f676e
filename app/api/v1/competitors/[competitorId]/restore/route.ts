import { competitorAnswer } from "@/lib/competitors/answers";
import { restoreCompetitor } from "@/lib/competitors/restore-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(competitorIdSchema, restoreCompetitor, {
  summary: "Restore a deleted competitor",
  permission: "competitor.delete",
  answers: competitorAnswer,
});
