import { memberRoute } from "@/lib/http/api/api-route";
import { quoteAnswer } from "@/lib/quotes/answers";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, reviseQuote, {
  summary: "Revise a quote that was sent",
  permission: "quote.update",
  answers: quoteAnswer,
  status: 201,
});
