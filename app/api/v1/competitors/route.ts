import { pageOf } from "@/lib/answer-fields";
import { competitorAnswer } from "@/lib/competitors/answers";
import { createCompetitor } from "@/lib/competitors/create-competitor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import { createCompetitorSchema, listCompetitorsSchema } from "@/lib/competitors/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listCompetitorsSchema, listCompetitors, {
  summary: "List competitors",
  permission: "competitor.read",
  answers: pageOf(competitorAnswer),
});
export const POST = memberRoute(createCompetitorSchema, createCompetitor, {
  summary: "Add a competitor",
  permission: "competitor.create",
  answers: competitorAnswer,
  status: 201,
});
