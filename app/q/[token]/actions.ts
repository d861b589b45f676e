"use server";

import { publicAction } from "@/lib/http/actions";
import { answerQuote } from "@/lib/quotes/answer-quote";
import { answerQuoteSchema } from "@/lib/quotes/schema";

export const answerQuoteAction = publicAction(answerQuoteSchema, answerQuote, () => ({
  show: null,
}));
