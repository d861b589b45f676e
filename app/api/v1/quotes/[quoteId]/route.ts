import { memberRoute } from "@/lib/http/api-route";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { getQuote } from "@/lib/quotes/get-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import { quoteIdSchema, saveQuoteSchema } from "@/lib/quotes/schema";

export const GET = memberRoute(quoteIdSchema, getQuote);
export const PATCH = memberRoute(saveQuoteSchema, saveQuote);
export const DELETE = memberRoute(quoteIdSchema, deleteQuote, {
  present: () => ({ success: true }),
});
