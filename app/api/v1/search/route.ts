import { memberRoute } from "@/lib/http/api/api-route";
import { searchAnswer } from "@/lib/search/answers";
import { searchSchema } from "@/lib/search/schema";
import { searchRecords } from "@/lib/search/search-records";

export const GET = memberRoute(searchSchema, searchRecords, {
  summary: "Find records and pages",
  permission: "dashboard.read",
  answers: searchAnswer,
  present: ({ data }) => ({ data, nextCursor: null }),
});
