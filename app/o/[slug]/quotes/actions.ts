"use server";

import { memberAction } from "@/lib/http/actions";
import { createQuote } from "@/lib/quotes/create-quote";
import { startQuoteSchema } from "@/lib/quotes/schema";

export const startQuoteAction = memberAction(startQuoteSchema, createQuote, ({ id }, slug) => ({
  goTo: `/o/${slug}/quotes/${id}/edit`,
}));
