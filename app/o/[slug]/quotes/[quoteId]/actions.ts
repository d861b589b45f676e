"use server";

import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { decideApproval } from "@/lib/quotes/approval/decide-approval";
import { submitQuote } from "@/lib/quotes/approval/submit-quote";
import { withdrawQuote } from "@/lib/quotes/approval/withdraw-quote";
import { assignQuote } from "@/lib/quotes/assign-quote";
import { remindBuyer } from "@/lib/quotes/buyer/remind-buyer";
import { closeQuote } from "@/lib/quotes/close-quote";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { lettersNotPrinted } from "@/lib/quotes/pdf/letters-not-printed";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import {
  assignQuoteSchema,
  closeQuoteSchema,
  decideApprovalSchema,
  quoteIdSchema,
  remindBuyerSchema,
  saveDraftSchema,
  sendQuoteSchema,
  submitQuoteSchema,
} from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";

const edit = ({ id }: { id: string }, slug: string) => ({ goTo: `/o/${slug}/quotes/${id}/edit` });

export const saveQuoteAction = memberAction(saveDraftSchema, saveQuote, async (quote) => ({
  show: { lockVersion: quote.lockVersion, notPrinted: await lettersNotPrinted(quote) },
}));
export const submitQuoteAction = memberAction(submitQuoteSchema, submitQuote, stay);
export const withdrawQuoteAction = memberAction(quoteIdSchema, withdrawQuote, stay);
export const decideApprovalAction = memberAction(decideApprovalSchema, decideApproval, stay);
export const sendQuoteAction = memberAction(sendQuoteSchema, sendQuote, stay);
export const remindBuyerAction = memberAction(remindBuyerSchema, remindBuyer, stay);
export const assignQuoteAction = memberAction(assignQuoteSchema, assignQuote, stay);
export const closeQuoteAction = memberAction(closeQuoteSchema, closeQuote, stay);
export const reviseQuoteAction = memberAction(quoteIdSchema, reviseQuote, edit);
export const duplicateQuoteAction = memberAction(quoteIdSchema, duplicateQuote, edit);
export const deleteQuoteAction = memberAction(quoteIdSchema, deleteQuote, ({ quoteId }, slug) => ({
  goTo: `/o/${slug}/quotes?deleted=${quoteId}`,
}));
