import { memberRoute } from "@/lib/http/api-route";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, reviseQuote, { status: 201 });
