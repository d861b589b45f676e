import { memberRoute } from "@/lib/http/api/api-route";
import { addQuoteLine } from "@/lib/quotes/add-quote-line";
import { quoteAnswer } from "@/lib/quotes/answers";
import { addQuoteLineSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(addQuoteLineSchema, addQuoteLine, {
  summary: "Add a line to a draft",
  permission: "quote.update",
  answers: quoteAnswer,
  status: 201,
});
