import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createQuote } from "./create-quote";
import { deleteQuote } from "./delete-quote";
import { duplicateQuote } from "./duplicate-quote";
import { getQuote } from "./get-quote";
import { listQuotes } from "./list/list-quotes";
import { saveQuote } from "./save-quote";
import { createQuoteSchema, listQuotesSchema, saveQuoteSchema } from "./schema";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

const save = (actor: Member, input: object) => saveQuote(actor, saveQuoteSchema.parse(input));

describe("what a quote comes to", () => {
  test("is reckoned by the server, whatever the client says, and leaves optional lines out", async () => {
    const quote = await aQuote(owner, {
      lines: [
        { kind: "section", description: "Kitchen" },
        {
          description: "Oven",
          quantity: "1.5",
          unitPriceMinor: 1_999,
          discountBasisPoints: 1_000,
          taxRateBasisPoints: 1_900,
        },
        { description: "Hood", quantity: 1, unitPriceMinor: 99_999, isOptional: true },
      ],
    });
    expect(quote).toMatchObject({
      subtotalMinor: 2_999,
      discountMinor: 300,
      taxMinor: 513,
      totalMinor: 3_212,
    });
    expect(quote.lines.map(({ netMinor }) => netMinor)).toEqual([0, 2_699, 99_999]);
  });

  test.each(["1,234", "1,5", "1.234,5", "1 234", "1.2345", "-1", "", "two", 1e9])(
    "is not reckoned with a quantity of %j, which can be read in several ways or in none",
    (quantity) => {
      const line = { description: "Oven", quantity };
      expect(
        createQuoteSchema.safeParse({ customerId: crypto.randomUUID(), lines: [line] }),
      ).toMatchObject({ success: false });
    },
  );

  test.each(["0000-01-01", "2027-02-30", "tomorrow"])(
    "has no last day such as %s",
    (validUntil) => {
      const input = { customerId: crypto.randomUUID(), validUntil };
      expect(createQuoteSchema.safeParse(input).success).toBe(false);
    },
  );

  test("is not carried into another currency: who changes it sends the lines along", async () => {
    const line = { description: "Oven", quantity: 1, unitPriceMinor: 1_999 };
    const quote = await aQuote(owner, { currency: "EUR", lines: [line] });
    const quoteId = quote.id;
    const refused = await save(owner, { quoteId, currency: "JPY" });
    expect(refused).toMatchObject({ code: "amounts_needed", field: "lines" });
    valueFrom(await save(owner, { quoteId, currency: "EUR", title: "Kitchen" }));
    const inYen = { quoteId, currency: "JPY", lines: [{ ...line, unitPriceMinor: 3_200 }] };
    expect(valueFrom(await save(owner, inYen))).toMatchObject({
      currency: "JPY",
      totalMinor: 3_200,
    });
    // Where nothing is priced yet there is nothing to carry.
    const { id } = await aQuote(owner, { currency: "EUR", lines: [{ description: "Visit" }] });
    valueFrom(await save(owner, { quoteId: id, currency: "JPY" }));
  });

  test("can't be said by the client", () => {
    const input = { customerId: crypto.randomUUID(), totalMinor: 1 };
    expect(createQuoteSchema.safeParse(input).success).toBe(false);
  });

  test("is refused where it is more than can be counted", async () => {
    const { id: customerId } = await aCustomer(owner);
    const line = { description: "Moon", quantity: 999_999, unitPriceMinor: 9_000_000_000_000_000 };
    const input = createQuoteSchema.parse({ customerId, lines: [line] });
    expect(codeOf(await createQuote(owner, input))).toBe("amount_too_large");
  });
});

describe("two people on one quote", () => {
  test("who save one after the other: the second is told, and nothing of the first is lost", async () => {
    const { id: quoteId, lockVersion } = await aQuote(owner);
    const manager = await aMember(organization, "manager");
    valueFrom(await save(owner, { quoteId, lockVersion, title: "First" }));
    expect(codeOf(await save(manager, { quoteId, lockVersion, title: "Second" }))).toBe("conflict");
    expect(valueFrom(await getQuote(owner, { quoteId })).title).toBe("First");
  });

  test("who save at the same moment: one is told", async () => {
    const { id: quoteId, lockVersion } = await aQuote(owner);
    const lines = (name: string) => [{ description: name, unitPriceMinor: 100 }];
    const codes = await Promise.all(
      ["a", "b", "c", "d"].map((name) =>
        save(owner, { quoteId, lockVersion, lines: lines(name) }).then(codeOf),
      ),
    );
    expect(codes.sort()).toEqual(["conflict", "conflict", "conflict", "none"]);
    expect(valueFrom(await getQuote(owner, { quoteId })).lines).toHaveLength(1);
  });
});

describe("a quote of another organization", () => {
  test("is not found, whatever is asked of it", async () => {
    const { id: quoteId } = await aQuote((await anOrganization()).owner);
    expect(codeOf(await getQuote(owner, { quoteId }))).toBe("not_found");
    expect(codeOf(await save(owner, { quoteId, title: "Mine" }))).toBe("not_found");
    expect(codeOf(await duplicateQuote(owner, { quoteId }))).toBe("not_found");
    expect(codeOf(await deleteQuote(owner, { quoteId }))).toBe("not_found");
  });

  test("lends neither its customer nor its products nor a contact", async () => {
    const stranger = (await anOrganization()).owner;
    const theirs = await aCustomer(stranger);
    const product = await tenantDb(stranger.organizationId).product.create({
      data: { sku: "X", name: "X", unitPriceMinor: 1, currency: "EUR" },
    });
    const { id: customerId } = await aCustomer(owner);
    const create = (input: object) => createQuote(owner, createQuoteSchema.parse(input));
    expect(await create({ customerId: theirs.id })).toMatchObject({
      code: "invalid_reference",
      field: "customerId",
    });
    const lines = [{ description: "X", productId: product.id }];
    expect(await create({ customerId, lines })).toMatchObject({
      code: "invalid_reference",
      field: "lines",
    });
  });
});

test("a sales rep changes their own quotes and nobody else's", async () => {
  const rep = await aMember(organization, "sales_rep");
  const own = await aQuote(rep);
  const others = await aQuote(owner);
  expect(codeOf(await save(rep, { quoteId: own.id, title: "Mine" }))).toBe("none");
  await expect(save(rep, { quoteId: others.id, title: "Mine" })).rejects.toThrow(Forbidden);
});

test("a copy has the same lines, a number of its own, and leaves the first as it was", async () => {
  const first = await aQuote(owner, { title: "Ovens" });
  const copy = valueFrom(await duplicateQuote(owner, { quoteId: first.id }));
  expect(copy).toMatchObject({ title: "Ovens", status: "draft", totalMinor: first.totalMinor });
  expect(copy.number).toBeGreaterThan(first.number);
  expect(valueFrom(await getQuote(owner, { quoteId: first.id }))).toEqual(first);
});

test("where sales reps see only their own, a colleague's quote is as unknown as none", async () => {
  const rep = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
  const own = await aQuote(rep);
  const { id: quoteId, customerId } = await aQuote(owner);
  const { data } = valueFrom(await listQuotes(rep, listQuotesSchema.parse({})));
  expect(data.map(({ id }) => id)).toEqual([own.id]);
  expect(codeOf(await getQuote(rep, { quoteId }))).toBe("not_found");
  expect(codeOf(await save(rep, { quoteId, title: "Mine" }))).toBe("not_found");
  expect(codeOf(await duplicateQuote(rep, { quoteId }))).toBe("not_found");
  const create = createQuote(rep, createQuoteSchema.parse({ customerId }));
  expect(codeOf(await create)).toBe("invalid_reference");
});
