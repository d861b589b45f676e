"use server";

import { publicAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { answerQuote } from "@/lib/quotes/buyer/answer-quote";
import { answerQuoteFormSchema } from "@/lib/quotes/schema";

export const answerQuoteAction = publicAction(answerQuoteFormSchema, answerQuote, stay);
