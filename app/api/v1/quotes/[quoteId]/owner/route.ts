import { memberRoute } from "@/lib/http/api/api-route";
import { ownerAnswer } from "@/lib/quotes/answers";
import { assignQuote } from "@/lib/quotes/assign-quote";
import { assignQuoteSchema } from "@/lib/quotes/schema";

export const PUT = memberRoute(assignQuoteSchema, assignQuote, {
  summary: "Hand a quote over",
  permission: "quote.assign",
  answers: ownerAnswer,
});
