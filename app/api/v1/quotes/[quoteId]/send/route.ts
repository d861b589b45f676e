import { memberRoute } from "@/lib/http/api-route";
import { sendQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";

export const POST = memberRoute(sendQuoteSchema, sendQuote);
