import { memberRoute } from "@/lib/http/api/api-route";
import { outcomeAnswer, submissionAnswer } from "@/lib/quotes/answers";
import { submitQuote } from "@/lib/quotes/approval/submit-quote";
import { withdrawQuote } from "@/lib/quotes/approval/withdraw-quote";
import { quoteIdSchema, submitQuoteSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(submitQuoteSchema, submitQuote, {
  summary: "Ask for approval of a discount",
  permission: "quote.update",
  answers: submissionAnswer,
});
export const DELETE = memberRoute(quoteIdSchema, withdrawQuote, {
  summary: "Take back the request for approval",
  permission: "quote.update",
  answers: outcomeAnswer,
});
