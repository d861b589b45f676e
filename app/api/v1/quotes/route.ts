import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { listedQuoteAnswer, quoteAnswer } from "@/lib/quotes/answers";
import { createQuote } from "@/lib/quotes/create-quote";
import { listQuotes } from "@/lib/quotes/list/list-quotes";
import { createQuoteSchema, listQuotesSchema } from "@/lib/quotes/schema";

export const GET = memberRoute(listQuotesSchema, listQuotes, {
  summary: "List quotes",
  permission: "quote.read",
  answers: pageOf(listedQuoteAnswer).extend({ isExact: z.boolean() }),
});
export const POST = memberRoute(createQuoteSchema, createQuote, {
  summary: "Write a quote",
  permission: "quote.create",
  answers: quoteAnswer,
  status: 201,
});
