import type { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { submitQuote } from "@/lib/quotes/approval/submit-quote";
import { answerQuote } from "@/lib/quotes/buyer/answer-quote";
import { describeQuote } from "@/lib/quotes/describe-quote";
import { getQuote } from "@/lib/quotes/get-quote";
import { answerQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import { valueFrom } from "../value-from";
import { anOrigin } from "./people";
import { aQuote } from "./sales";

/** A line of 1,000.00 with a discount, for a quote. */
export const discounted = (discountBasisPoints: number) => ({
  lines: [{ description: "Oven", unitPriceMinor: 100_000, discountBasisPoints }],
});

/** Asks a manager for the discount of a quote. */
export const submit = (actor: Member, quoteId: string, request = "") =>
  submitQuote(actor, { quoteId, request });

/** Sends a quote without a mail, so that somebody passes its link on. */
export const send = (actor: Member, quoteId: string) => sendQuote(actor, { quoteId, email: null });

/** A sent quote, with its buyer's token and the file that they are shown. */
export async function aSentQuote(actor: Member, changes: Parameters<typeof aQuote>[1] = {}) {
  const { id: quoteId } = await aQuote(actor, changes);
  const { link, pdfSha256 } = valueFrom(await send(actor, quoteId));
  return { quoteId, pdfSha256, token: new URL(link).pathname.slice("/q/".length) };
}

/** A buyer's answer, by Bo Buyer unless another name is given. */
export const answer = (input: Partial<z.input<typeof answerQuoteSchema>>) =>
  answerQuote(anOrigin(), answerQuoteSchema.parse({ name: "Bo Buyer", ...input }));

/** A quote's status, as a member reads it. */
export const statusOf = async (actor: Member, quoteId: string) =>
  valueFrom(await getQuote(actor, { quoteId })).status;

/** Whether a quote's page has a button with which a member approves it. */
export const isOffered = async (actor: Member, quoteId: string) =>
  valueFrom(await describeQuote(actor, { quoteId })).isTheirsToApprove;
