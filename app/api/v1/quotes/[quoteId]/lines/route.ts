import { memberRoute } from "@/lib/http/api/api-route";
import { quoteAnswer } from "@/lib/quotes/answers";
import { addQuoteLine } from "@/lib/quotes/lines/add-quote-line";
import { addQuoteLineSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(addQuoteLineSchema, addQuoteLine, {
  summary: "Add a line to a draft",
  permission: "quote.update",
  answers: quoteAnswer,
  status: 201,
});
