import { memberRoute } from "@/lib/http/api-route";
import { closeQuote } from "@/lib/quotes/close-quote";
import { closeQuoteSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(closeQuoteSchema, closeQuote);
