import { memberRoute } from "@/lib/http/api/api-route";
import { quoteAnswer } from "@/lib/quotes/answers";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(quoteIdSchema, duplicateQuote, {
  summary: "Duplicate a quote",
  permission: "quote.create",
  answers: quoteAnswer,
  status: 201,
});
