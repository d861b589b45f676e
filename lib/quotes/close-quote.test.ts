import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import { listCompetitorsSchema } from "@/lib/competitors/schema";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { answer, aSentQuote } from "@/lib/testing/company/quote-steps";
import { aCompetitor, aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { closeQuote } from "./close-quote";
import { describeQuote } from "./describe-quote";
import { getQuote } from "./get-quote";
import { closeQuoteSchema } from "./schema";

let owner: Member;
let manager: Member;
let rep: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  manager = await aMember(organization, "manager");
  rep = await aMember(organization, "sales_rep");
});

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

test("the history of a quote names who noted how it ended, and of one that the buyer answered the buyer alone", async () => {
  const { quoteId: phoned } = await aSentQuote(rep);
  const won = { outcome: "won" as const, quoteId: phoned };
  valueFrom(await closeQuote(manager, closeQuoteSchema.parse(won)));
  const { quoteId, token, pdfSha256 } = await aSentQuote(rep);
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  valueFrom(await closeQuote(manager, closeQuoteSchema.parse({ ...won, quoteId })));
  const told = async (id: string) => valueFrom(await describeQuote(rep, { quoteId: id }));
  expect(await told(phoned)).toMatchObject({ decision: null, closedByName: expect.any(String) });
  expect(await told(quoteId)).toMatchObject({
    decision: { isAccepted: true },
    closedByName: null,
  });
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

describe("a competitor that is named at a quote's end", () => {
  const lostTo = (actor: Member, quoteId: string, competitorName: string) =>
    closeQuote(actor, closeQuoteSchema.parse({ quoteId, outcome: "lost", competitorName }));

  test("is added by a manager there and then, and counts as any other", async () => {
    const { quoteId } = await aSentQuote(owner);
    valueFrom(await lostTo(manager, quoteId, "Neu & Söhne"));
    const { competitorId } = valueFrom(await getQuote(owner, { quoteId }));
    expect(competitorId).not.toBeNull();
    expect(
      valueFrom(await getCompetitor(owner, { competitorId: competitorId ?? "" })),
    ).toMatchObject({ name: "Neu & Söhne", quotesLost: 1 });
  });

  test("is the one that is there already, however it is written, also for a sales rep", async () => {
    const { id: competitorId } = await aCompetitor(owner, { name: "Kunz Ofenbau" });
    const { quoteId } = await aSentQuote(rep);
    valueFrom(await lostTo(rep, quoteId, "KUNZ ofenbau"));
    expect(valueFrom(await getQuote(owner, { quoteId })).competitorId).toBe(competitorId);
  });

  test("is only the one of that very name, whatever signs it is written with", async () => {
    const { id: competitorId } = await aCompetitor(owner, { name: "Ofen_100%" });
    await aCompetitor(owner, { name: "Ofen-1000" });
    for (const [name, isKnown] of [
      ["ofen_100%", true],
      ["Ofen_1%", false],
      ["%", false],
      ["_", false],
      ["Ofen\\", false],
    ] as const) {
      const { quoteId } = await aSentQuote(owner);
      valueFrom(await lostTo(owner, quoteId, name));
      const named = valueFrom(await getQuote(owner, { quoteId })).competitorId ?? "";
      expect(named === competitorId, name).toBe(isKnown);
      const competitor = valueFrom(await getCompetitor(owner, { competitorId: named }));
      expect(competitor.name.toLowerCase()).toBe(name.toLowerCase());
    }
  });

  test("is added once, however many name them at the same moment", async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => aSentQuote(owner)));
    const ends = sent.map(({ quoteId }) => lostTo(manager, quoteId, "Alle Zugleich"));
    for (const end of await Promise.all(ends)) valueFrom(end);
    const page = valueFrom(
      await listCompetitors(owner, listCompetitorsSchema.parse({ q: "Alle Zugleich" })),
    );
    expect(page.data).toMatchObject([{ name: "Alle Zugleich", quotesLost: sent.length }]);
  });

  test("is not added by a sales rep, who may not", async () => {
    const { quoteId } = await aSentQuote(rep);
    await expect(lostTo(rep, quoteId, "Ganz Neu")).rejects.toThrow(Forbidden);
    expect(valueFrom(await getQuote(owner, { quoteId })).status).toBe("sent");
  });

  test("is not added where the quote did not end so", async () => {
    const { id: quoteId } = await aQuote(owner);
    expect(codeOf(await lostTo(owner, quoteId, "Zu Früh"))).toBe("quote_wrong_status");
    const page = valueFrom(await listCompetitors(owner, listCompetitorsSchema.parse({})));
    expect(page.data.map(({ name }) => name)).not.toContain("Zu Früh");
  });
});
