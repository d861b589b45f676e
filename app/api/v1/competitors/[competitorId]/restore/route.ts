import { restoreCompetitor } from "@/lib/competitors/restore-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(competitorIdSchema, restoreCompetitor);
