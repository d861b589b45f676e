import { memberRoute } from "@/lib/http/api-route";
import { createQuote } from "@/lib/quotes/create-quote";
import { listQuotes } from "@/lib/quotes/list-quotes";
import { createQuoteSchema, listQuotesSchema } from "@/lib/quotes/schema";

export const GET = memberRoute(listQuotesSchema, listQuotes);
export const POST = memberRoute(createQuoteSchema, createQuote, { status: 201 });
