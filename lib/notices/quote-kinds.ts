import { z } from "zod";
import { formatPercent } from "@/lib/basis-points";
import { kind } from "./kind";

const quote = { quoteId: z.uuid(), number: z.int() };
const word = z.string().max(2_000);
const quotePath = (quoteId: string) => `/quotes/${quoteId}`;
const withWord = (sentence: string, said: string) => (said ? `${sentence} “${said}”` : sentence);

const settlements = {
  approved: "approved",
  returned: "returned",
  withdrawn: "took back the question about",
} as const;

/** The notices about quotes. */
export const quoteKinds = {
  "quote.submitted": kind({
    data: z.strictObject({ ...quote, discountBasisPoints: z.int(), request: word }),
    audience: "whoever may approve this discount",
    isInApp: true,
    words: ({ quoteId, number, discountBasisPoints, request }, { person, locale }) => ({
      title: `${person} asks you to approve quote ${number}`,
      text: withWord(
        `A discount of ${formatPercent(discountBasisPoints, locale)} waits for your word.`,
        request,
      ),
      path: quotePath(quoteId),
    }),
  }),
  "quote.assigned": kind({
    data: z.strictObject(quote),
    audience: "whoever looks after the quote from now on",
    isInApp: true,
    words: ({ quoteId, number }, { person }) => ({
      title: `${person} handed quote ${number} over to you`,
      text: "From now on you look after it, and hear what its buyer does.",
      path: quotePath(quoteId),
    }),
  }),
  "quotes.assigned": kind({
    data: z.strictObject({ count: z.int() }),
    audience: "whoever got customers with their open quotes, once for all of them",
    isInApp: true,
    words: ({ count }, { person }) => ({
      title: `${person} handed ${count === 1 ? "an open quote" : `${count} open quotes`} over to you`,
      text: "They came with their customers. From now on you look after them, and hear what their buyers do.",
      path: "/quotes",
    }),
  }),
  "quote.settled": kind({
    data: z.strictObject({ ...quote, outcome: z.enum(["approved", "returned", "withdrawn"]) }),
    audience: "whoever was asked to approve a discount, once somebody has answered",
    isInApp: true,
    words: ({ quoteId, number, outcome }, { person }) => ({
      title: `${person} ${settlements[outcome]} quote ${number}`,
      text: "You were asked to approve its discount. Nothing is left to do.",
      path: quotePath(quoteId),
    }),
  }),
  "quote.approved": kind({
    data: z.strictObject({ ...quote, comment: word }),
    audience: "whoever asked for the approval",
    isInApp: true,
    words: ({ quoteId, number, comment }, { person }) => ({
      title: `${person} approved quote ${number}`,
      text: withWord("It can be sent now.", comment),
      path: quotePath(quoteId),
    }),
  }),
  "quote.returned": kind({
    data: z.strictObject({ ...quote, comment: word }),
    audience: "whoever asked for the approval",
    isInApp: true,
    words: ({ quoteId, number, comment }, { person }) => ({
      title: `${person} returned quote ${number}`,
      text: withWord("It is a draft again.", comment),
      path: quotePath(quoteId),
    }),
  }),
  "quote.viewed": kind({
    data: z.strictObject(quote),
    audience: "the quote's owner, at the first look",
    isInApp: true,
    words: ({ quoteId, number }) => ({
      title: `Quote ${number} was opened`,
      text: `The buyer opened quote ${number} for the first time.`,
      path: quotePath(quoteId),
    }),
  }),
  "quote.accepted": kind({
    data: z.strictObject({ ...quote, name: z.string().max(400) }),
    audience: "the quote's owner",
    isInApp: true,
    words: ({ quoteId, number, name }) => ({
      title: `Quote ${number} is accepted`,
      text: `${name} accepted quote ${number}.`,
      path: quotePath(quoteId),
    }),
  }),
  "quote.declined": kind({
    data: z.strictObject({ ...quote, name: z.string().max(400), reason: word }),
    audience: "the quote's owner",
    isInApp: true,
    words: ({ quoteId, number, name, reason }) => ({
      title: `Quote ${number} is declined`,
      text: withWord(`${name} declined quote ${number}.`, reason),
      path: quotePath(quoteId),
    }),
  }),
  "quote.expired": kind({
    data: z.strictObject(quote),
    audience: "the quote's owner",
    isInApp: true,
    words: ({ quoteId, number }) => ({
      title: `Quote ${number} has expired`,
      text: "Its last day is over without an answer. Make a revision to offer it again.",
      path: quotePath(quoteId),
    }),
  }),
};
