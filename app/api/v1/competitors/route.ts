import { createCompetitor } from "@/lib/competitors/create-competitor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import { createCompetitorSchema, listCompetitorsSchema } from "@/lib/competitors/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(listCompetitorsSchema, listCompetitors);
export const POST = memberRoute(createCompetitorSchema, createCompetitor, { status: 201 });
