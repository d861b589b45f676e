import { memberRoute } from "@/lib/http/api-route";
import { quoteIdSchema } from "@/lib/quotes/schema";
import { submitQuote } from "@/lib/quotes/submit-quote";

export const POST = memberRoute(quoteIdSchema, submitQuote);
