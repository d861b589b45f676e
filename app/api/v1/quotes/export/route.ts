import { memberRoute } from "@/lib/http/api/api-route";
import { downloadResponse } from "@/lib/http/files/download";
import { exportQuotes } from "@/lib/quotes/list/export-quotes";
import { quoteFilterSchema } from "@/lib/quotes/schema";

export const GET = memberRoute(quoteFilterSchema, exportQuotes, {
  summary: "Export quotes",
  permission: "quote.read",
  fileTypes: ["text/csv"],
  respond: downloadResponse,
});
