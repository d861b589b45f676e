import { expect, test } from "vitest";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { deleteQuote } from "../delete-quote";
import { listQuotesSchema } from "../schema";
import { listQuotes } from "./list-quotes";

test("the list finds quotes by number, title and customer, and none that was deleted", async () => {
  const own = (await anOrganization()).owner;
  const { id: customerId } = await aCustomer(own, { name: "Penn and Daughters" });
  const ovens = await aQuote(own, { customerId, title: "Ovens" });
  const hoods = await aQuote(own, { title: "Hoods" });
  const find = async (query: object) =>
    valueFrom(await listQuotes(own, listQuotesSchema.parse(query))).data.map(({ title }) => title);
  expect(await find({})).toEqual(["Hoods", "Ovens"]);
  expect(await find({ q: "daughters" })).toEqual(["Ovens"]);
  expect(await find({ q: `#${hoods.number}` })).toEqual(["Hoods"]);
  expect(await find({ q: `Quote ${hoods.number}` })).toEqual(["Hoods"]);
  expect(await find({ q: `angebot ${hoods.number}` })).toEqual(["Hoods"]);
  expect(await find({ q: `hall ${hoods.number}` })).toEqual([]);
  expect(await find({ customerId })).toEqual(["Ovens"]);
  expect(await find({ status: "sent" })).toEqual([]);
  await deleteQuote(own, { quoteId: ovens.id });
  expect(await find({})).toEqual(["Hoods"]);
});

test("a search finds every quote whose title or customer holds all its words, be they rare or in each", async () => {
  const { organizationId, owner } = await anOrganization();
  await ownerDatabase.query(
    `WITH customer AS (
       INSERT INTO customers (organization_id, id, name, currency, updated_at)
       SELECT $1, uuidv7(), 'Holz ' || n, 'EUR', now() FROM generate_series(1, 700) AS n RETURNING id, name)
     INSERT INTO quotes (organization_id, id, customer_id, number, title, currency, deleted_at, updated_at)
     SELECT $1, uuidv7(), id, n, 'Renewal ' || n, 'EUR', CASE WHEN n = 128 THEN now() END, now()
     FROM customer, replace(name, 'Holz ', '') AS digits, CAST(digits AS integer) AS n`,
    [organizationId],
  );
  const find = async (query: object) => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = listQuotesSchema.parse({ ...query, ...(cursor ? { cursor } : {}) });
      const page = valueFrom(await listQuotes(owner, asked));
      if (page.isExact) titles.push(...page.data.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return titles.toSorted();
  };
  const holding = (digits: string) =>
    Array.from({ length: 700 }, (_, index) => `Renewal ${index + 1}`)
      .filter((title) => title.includes(digits) && title !== "Renewal 128")
      .toSorted();
  expect(await find({ q: "renewal" })).toEqual(holding(""));
  expect(await find({ q: "123 RENEWAL" })).toEqual(holding("123"));
  expect(await find({ q: "holz 123" })).toEqual(holding("123"));
  expect(await find({ q: "holz 12" })).toEqual(holding("12"));
  expect(await find({ q: "12 renewal" })).toEqual(holding("12"));
  expect(await find({ q: "renewal 100%" })).toEqual([]);
  expect(await find({ q: "128", state: "deleted" })).toEqual(["Renewal 128"]);
});

test("the list is sorted and paged by value within a currency, and by the last day, without a gap or a double", async () => {
  const own = await anOrganization();
  const { id: customerId } = await aCustomer(own.owner);
  const rows = [
    [100, "EUR", "2030-01-02"],
    [300, "EUR", null],
    [300, "EUR", "2030-01-01"],
    [200, "CHF", "2030-01-02"],
  ] as const;
  for (const [unitPriceMinor, currency, validUntil] of rows)
    await aQuote(own.owner, {
      customerId,
      currency,
      validUntil,
      lines: [{ description: "Oven", unitPriceMinor }],
    });
  const read = async (sort: string) => {
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const query = listQuotesSchema.parse({ sort, limit: 1, ...(cursor ? { cursor } : {}) });
      const page = valueFrom(await listQuotes(own.owner, query));
      numbers.push(...page.data.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return numbers;
  };
  expect(await read("value")).toEqual([4, 3, 2, 1]);
  expect(await read("valid_until")).toEqual([3, 1, 4, 2]);
  expect(await read("oldest")).toEqual([1, 2, 3, 4]);
});

test.each([
  ["valid_until", "2026-02-31"],
  ["valid_until", "0000-00-00"],
  ["value", "EUR 9999999999999999"],
  ["value", "nonsense"],
] as const)(
  "the list by %s shows a page, though somebody writes %s into its cursor",
  async (sort, place) => {
    const { owner } = await anOrganization();
    const { id } = await aQuote(owner, { validUntil: null });
    const cursor = [place, "00000000-0000-7000-8000-000000000000"] as const;
    const query = { ...listQuotesSchema.parse({ sort }), cursor };
    const { data } = valueFrom(await listQuotes(owner, query));
    expect(data.map((quote) => quote.id)).toEqual(place === "nonsense" ? [] : [id]);
  },
);

test("a search with a typing error finds what is spelled alike, page by page, and says so", async () => {
  const { owner } = await anOrganization();
  const { id: customerId } = await aCustomer(owner, { name: "Halden Metallbau" });
  for (const title of ["Stairs", "Railings", "Gates"]) await aQuote(owner, { customerId, title });
  await aQuote(owner, { title: "Winter maintenance" });
  const find = async (query: object) =>
    valueFrom(await listQuotes(owner, listQuotesSchema.parse(query)));
  const titles = async (query: object) => (await find(query)).data.map(({ title }) => title);

  expect(await find({ q: "halden" })).toMatchObject({ isExact: true });
  expect(await titles({ q: "winter maintenence" })).toEqual(["Winter maintenance"]);
  const first = await find({ q: "haldem metalbau", limit: 2 });
  expect(first.isExact).toBe(false);
  const rest = await find({ q: "haldem metalbau", limit: 2, cursor: first.nextCursor });
  expect([...first.data, ...rest.data].map(({ title }) => title)).toEqual([
    "Gates",
    "Railings",
    "Stairs",
  ]);
  expect(rest).toMatchObject({ isExact: false, nextCursor: null });
  expect(await titles({ q: "haldem metalbau", status: "sent" })).toEqual([]);
  expect(await titles({ q: "zzzzqqqq" })).toEqual([]);
});

test("who sees only their own quotes finds what is spelled alike among them, whatever others' quotes hold", async () => {
  const organization = await anOrganization();
  const rep = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
  const { id: customerId } = await aCustomer(rep, { name: "Sund" });
  await aQuote(rep, { customerId, title: "Quarterly forcast" });
  const find = async () => {
    const query = listQuotesSchema.parse({ q: "quarterly forecast" });
    const { data, isExact } = valueFrom(await listQuotes(rep, query));
    return [data.map(({ title }) => title), isExact];
  };
  const found = [["Quarterly forcast"], false];
  expect(await find()).toEqual(found);
  await aQuote(organization.owner, { title: "Quarterly forecast" });
  expect(await find()).toEqual(found);
});
