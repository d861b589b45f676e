import { memberRoute } from "@/lib/http/api-route";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, restoreQuote);
