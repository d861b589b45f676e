"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { createQuote } from "@/lib/quotes/create-quote";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { quoteIdSchema, startQuoteSchema } from "@/lib/quotes/schema";

export const startQuoteAction = memberAction(startQuoteSchema, createQuote, ({ id }, slug) => ({
  goTo: `/o/${slug}/quotes/${id}/edit`,
}));

export const restoreQuoteAction = memberAction(quoteIdSchema, restoreQuote, ({ id }, slug) => ({
  goTo: `/o/${slug}/quotes/${id}`,
}));
