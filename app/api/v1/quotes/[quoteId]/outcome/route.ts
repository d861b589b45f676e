import { memberRoute } from "@/lib/http/api/api-route";
import { outcomeAnswer } from "@/lib/quotes/answers";
import { closeQuote } from "@/lib/quotes/close-quote";
import { closeQuoteSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(closeQuoteSchema, closeQuote, {
  summary: "Note how a quote ended",
  permission: "quote.update",
  answers: outcomeAnswer,
});
