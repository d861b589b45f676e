import { afterAll, beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { closeConnections } from "@/lib/db/connections";
import { aCompetitor, anOrganization, codeOf, valueFrom } from "@/lib/testing/factories";
import { answer, aSentQuote } from "@/lib/testing/quote-steps";
import { closeQuote } from "./close-quote";
import { getQuote } from "./get-quote";
import { closeQuoteSchema } from "./schema";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

afterAll(closeConnections);

test("a quote that was lost by phone names the reason and the competitor", async () => {
  const { quoteId } = await aSentQuote(owner);
  const lost = closeQuoteSchema.parse({ quoteId, outcome: "lost", reason: "Price" });
  expect(codeOf(await closeQuote(owner, lost))).toBe("none");
  expect(valueFrom(await getQuote(owner, { quoteId }))).toMatchObject({
    status: "declined",
    outcomeReason: "Price",
  });
  const stranger = closeQuoteSchema.parse({ ...lost, competitorId: crypto.randomUUID() });
  expect(codeOf(await closeQuote(owner, stranger))).toBe("invalid_reference");
});

test("a quote that was won names whom it was won against, and counts in the rate against them", async () => {
  const { id: competitorId } = await aCompetitor(owner);
  const { quoteId: phoned } = await aSentQuote(owner);
  const won = closeQuoteSchema.parse({
    quoteId: phoned,
    outcome: "won",
    reason: "Service",
    competitorId,
  });
  expect(codeOf(await closeQuote(owner, won))).toBe("none");
  const { quoteId, token, pdfSha256 } = await aSentQuote(owner);
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  const { decidedAt } = valueFrom(await getQuote(owner, { quoteId }));
  expect(codeOf(await closeQuote(owner, { ...won, quoteId }))).toBe("none");
  expect(valueFrom(await getQuote(owner, { quoteId }))).toMatchObject({
    status: "accepted",
    competitorId,
    decidedAt,
  });
  expect(codeOf(await closeQuote(owner, { ...won, quoteId, outcome: "lost" }))).toBe(
    "quote_wrong_status",
  );
  expect(valueFrom(await getCompetitor(owner, { competitorId }))).toMatchObject({
    quotesWon: 2,
    quotesLost: 0,
  });
});
