import { memberRoute } from "@/lib/http/api-route";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, duplicateQuote, { status: 201 });
