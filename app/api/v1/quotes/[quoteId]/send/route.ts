import { memberRoute } from "@/lib/http/api/api-route";
import { sentAnswer } from "@/lib/quotes/answers";
import { sendQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";

export const POST = memberRoute(sendQuoteSchema, sendQuote, {
  summary: "Send a quote",
  permission: "quote.update",
  answers: sentAnswer,
});
