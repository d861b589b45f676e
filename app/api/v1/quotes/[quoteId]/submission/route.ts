import { memberRoute } from "@/lib/http/api-route";
import { quoteIdSchema, submitQuoteSchema } from "@/lib/quotes/schema";
import { submitQuote } from "@/lib/quotes/submit-quote";
import { withdrawQuote } from "@/lib/quotes/withdraw-quote";

export const POST = memberRoute(submitQuoteSchema, submitQuote);
export const DELETE = memberRoute(quoteIdSchema, withdrawQuote);
