import { memberRoute } from "@/lib/http/api/api-route";
import { quoteAnswer } from "@/lib/quotes/answers";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, restoreQuote, {
  summary: "Restore a deleted quote",
  permission: "quote.delete",
  answers: quoteAnswer,
});
