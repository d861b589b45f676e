import { memberRoute } from "@/lib/http/api-route";
import { addQuoteLine } from "@/lib/quotes/add-quote-line";
import { addQuoteLineSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(addQuoteLineSchema, addQuoteLine, { status: 201 });
