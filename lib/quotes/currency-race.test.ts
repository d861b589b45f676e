import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "./get-quote";
import { saveQuote } from "./save-quote";
import { saveQuoteSchema } from "./schema";

const quotes = 20;
// As many connections as there are savers: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(4 * quotes);

let owner: Member;
let customerId: string;

beforeAll(async () => {
  ({ owner } = await anOrganization());
  ({ customerId } = await aQuote(owner));
});

const priced = (unitPriceMinor: number) => [{ description: "Oven", unitPriceMinor }];
const save = (quoteId: string, input: object) =>
  saveQuote(owner, saveQuoteSchema.parse({ quoteId, ...input }));

/** Quotes in euro with these lines, on a pool that has all its connections. */
async function quotesInEuro(lines: object[]): Promise<string[]> {
  const db = tenantDb(owner.organizationId);
  await Promise.all(
    Array.from({ length: 2 * quotes }, () => db.$transaction((tx) => tx.organization.count())),
  );
  return Promise.all(
    Array.from({ length: quotes }, async () => {
      const { id } = await aQuote(owner, { customerId, currency: "EUR" });
      await save(id, { lines });
      return id;
    }),
  );
}

/** How many of the quotes are in yen with the euro's 19.99. */
async function mixedUp(quoteIds: readonly string[]): Promise<number> {
  const found = await Promise.all(quoteIds.map((quoteId) => getQuote(owner, { quoteId })));
  return found
    .map(valueFrom)
    .filter(
      ({ currency, lines }) =>
        currency === "JPY" && lines.some(({ unitPriceMinor }) => unitPriceMinor === 1_999),
    ).length;
}

const atOnce = (quoteIds: readonly string[], saves: ((quoteId: string) => Promise<unknown>)[]) =>
  Promise.all(quoteIds.flatMap((quoteId) => saves.map((begin) => begin(quoteId))));

test.each<[string, object[], object]>([
  ["with its lines", priced(1_500), { currency: "JPY", lines: priced(3_200) }],
  ["that has no prices yet", priced(0), { currency: "JPY" }],
])(
  "an amount in the former currency does not get into a quote %s whose currency is changed at the same moment",
  async (_which, lines, inYen) => {
    const quoteIds = await quotesInEuro(lines);
    await atOnce(quoteIds, [
      (quoteId) => save(quoteId, inYen),
      (quoteId) => save(quoteId, { lines: priced(1_999) }),
    ]);
    expect(await mixedUp(quoteIds)).toBe(0);
  },
);

test("it would get in if the currency were only read before (this is what the condition is for)", async () => {
  const carelessly = (quoteId: string, currency: string | null, unitPriceMinor: bigint) =>
    tenantDb(owner.organizationId).$transaction(async (tx) => {
      await tx.quote.findFirstOrThrow({ where: { id: quoteId }, select: { currency: true } });
      await tx.quote.updateMany({
        where: { id: quoteId, status: "draft" },
        data: { ...(currency ? { currency } : {}), lockVersion: { increment: 1 } },
      });
      await tx.quoteLine.updateMany({ where: { quoteId }, data: { unitPriceMinor } });
    });
  const quoteIds = await quotesInEuro(priced(1_500));
  await atOnce(quoteIds, [
    (quoteId) => carelessly(quoteId, "JPY", 3_200n),
    (quoteId) => carelessly(quoteId, null, 1_999n),
  ]);
  expect(await mixedUp(quoteIds)).toBeGreaterThan(0);
});
