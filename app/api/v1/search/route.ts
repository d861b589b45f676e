import { memberRoute } from "@/lib/http/api-route";
import { searchSchema } from "@/lib/search/schema";
import { searchRecords } from "@/lib/search/search-records";

export const GET = memberRoute(searchSchema, searchRecords);
