import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { quoteAnswer } from "@/lib/quotes/answers";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { getQuote } from "@/lib/quotes/get-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import { quoteIdSchema, saveQuoteSchema } from "@/lib/quotes/schema";

export const GET = memberRoute(quoteIdSchema, getQuote, {
  summary: "Read a quote",
  permission: "quote.read",
  answers: quoteAnswer,
});
export const PATCH = memberRoute(saveQuoteSchema, saveQuote, {
  summary: "Change a draft",
  permission: "quote.update",
  answers: quoteAnswer,
});
export const DELETE = memberRoute(quoteIdSchema, deleteQuote, {
  summary: "Delete a quote",
  permission: "quote.delete",
  ...done,
});
