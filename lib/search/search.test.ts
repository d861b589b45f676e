import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCompetitor, aCustomer, aProduct, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { searchSchema } from "./schema";
import { searchRecords } from "./search-records";

let organization: Organization;
let owner: Member;
let rep: Member;

const find = async (actor: Member, q: string, kind?: string) =>
  valueFrom(await searchRecords(actor, searchSchema.parse({ q, ...(kind ? { kind } : {}) }))).data;
const labels = async (actor: Member, q: string, kind?: string) =>
  (await find(actor, q, kind)).map(({ label }) => label);

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  const { id: customerId } = await aCustomer(owner, { name: "Halden Metallbau" });
  await aQuote(owner, { customerId, title: "Workshop refit" });
  await aProduct(owner, { name: "Halden gate", sku: "HG-1" });
  await aCompetitor(owner, { name: "Halden Tore" });
});

describe("who looks for a name", () => {
  test("finds the customer, their quotes, and the product and the competitor with it", async () => {
    const found = await find(owner, "halden");
    expect(found.map(({ kind }) => kind)).toEqual(["customer", "quote", "product", "competitor"]);
    expect(found.map(({ path }) => path.split("/")[1])).toEqual([
      "customers",
      "quotes",
      "products",
      "competitors",
    ]);
  });

  test("finds a customer in spite of a typo", async () => {
    expect(await labels(owner, "Haldne Metalbau", "customer")).toEqual(["Halden Metallbau"]);
  });

  test("finds a product, and a quote by its title or customer, in spite of a typo", async () => {
    expect(await labels(owner, "Haldne gate", "product")).toEqual(["Halden gate"]);
    const quote = ["Quote 1: Workshop refit"];
    expect(await labels(owner, "Workshpo refti", "quote")).toEqual(quote);
    expect(await labels(owner, "Haldne Metalbau", "quote")).toEqual(quote);
    expect(await labels(owner, "Something else", "quote")).toEqual([]);
  });

  test("finds a competitor and a colleague in spite of a typo, and nobody of another organization", async () => {
    const { owner: stranger } = await anOrganization();
    const name = "Wilhelmine Brandt";
    await ownerDatabase.query("UPDATE users SET name = $2 WHERE id = $1", [rep.userId, name]);
    expect(await labels(owner, "Haldne Tore", "competitor")).toEqual(["Halden Tore"]);
    expect(await labels(owner, "Wilhemine Brand", "member")).toEqual([name]);
    expect(await labels(stranger, "Haldne Tore", "competitor")).toEqual([]);
    expect(await labels(stranger, "Wilhemine Brand", "member")).toEqual([]);
    expect(await labels(owner, "qzxxqz")).toEqual([]);
  });

  test("finds a quote by its number before everything that has the number in its name", async () => {
    await aQuote(owner, { title: "Gate 1 and 2" });
    const [first] = await labels(owner, "#1", "quote");
    expect(first).toBe("Quote 1: Workshop refit");
  });

  test("finds a quote by its number among many newer ones that hold it too", async () => {
    const { owner: seller } = await anOrganization();
    const { id: customerId } = await aCustomer(seller, { name: "Gate 1" });
    for (let made = 0; made < 24; made += 1) await aQuote(seller, { customerId, title: "" });
    const found = await labels(seller, "1", "quote");
    expect(found[0]).toBe("Quote 1");
    expect(new Set(found).size).toBe(found.length);
  });

  test("finds a quote by its number before customers that have the number in their tax number", async () => {
    const { owner: seller } = await anOrganization();
    const { id: customerId } = await aCustomer(seller, { name: "Gate", taxNumber: "DE 1100" });
    await aQuote(seller, { customerId, title: "" });
    const [first, second] = await find(seller, "1");
    expect([first?.label, second?.label]).toEqual(["Quote 1", "Gate"]);
  });

  test("finds a colleague by name, and a page by what it is also called", async () => {
    const { rows } = await ownerDatabase.query("SELECT name FROM users WHERE id = $1", [
      rep.userId,
    ]);
    const members = await find(owner, rows[0].name, "member");
    expect(members.map(({ id }) => id)).toContain(rep.userId);
    expect(await labels(owner, "who did", "page")).toEqual(["Audit log"]);
  });

  test("finds nothing that is deleted, and nothing of another organization", async () => {
    const { id: quoteId } = await aQuote(owner, { title: "Vanishing" });
    await deleteQuote(owner, { quoteId });
    expect(await labels(owner, "Vanishing")).toEqual([]);
    expect(await labels((await anOrganization()).owner, "halden")).toEqual([]);
  });

  test("finds their own records alone where the organization wants reps to keep to them", async () => {
    const own = { ...rep, hasOwnRecordsOnly: true };
    await aQuote(rep, { title: "Halden by the rep" });
    const found = await find(own, "halden");
    expect(found.filter(({ kind }) => kind === "customer")).toEqual([]);
    expect(found.filter(({ kind }) => kind === "quote").map(({ label }) => label)).toEqual([
      "Quote 4: Halden by the rep",
    ]);
  });

  test("is offered the pages that they may open", async () => {
    const viewer = await aMember(organization, "viewer");
    const offered = await labels(viewer, "");
    expect(offered).toContain("Quotes");
    expect(offered).not.toContain("New quote");
    expect(offered).not.toContain("Settings");
  });
});

describe("a customer's telephone number", () => {
  let seller: Member;

  const customers = (q: string, actor = seller) => labels(actor, q, "customer");

  beforeAll(async () => {
    ({ owner: seller } = await anOrganization());
    await aCustomer(seller, { name: "Abroad", phone: "+49 (0)30 123-45" });
    await aCustomer(seller, { name: "At home", phone: "040/98765" });
    await aCustomer(seller, { name: "Another", taxNumber: "DE 12346" });
  });

  test.each([
    ["as it is written", "+49 (0)30 123-45"],
    ["as it is dialled from abroad", "0049 30 12345"],
    ["as it is dialled at home", "030 / 12345"],
    ["by its last digits", "12345"],
  ])("finds them %s", async (_what, q) => {
    expect(await customers(q)).toEqual(["Abroad"]);
  });

  test("finds them as a telephone shows it, where it is kept as it is dialled at home", async () => {
    expect(await customers("+49 40 98765")).toEqual(["At home"]);
  });

  test.each([
    ["four digits of it", "2345"],
    ["another number", "+49 40 98766"],
    ["its digits in another order", "54321"],
  ])("is not found by %s", async (_what, q) => {
    const found = await customers(q);
    expect(found).not.toContain("Abroad");
    expect(found).not.toContain("At home");
  });

  test("is known to nobody else: not to another organization, and not to a rep who keeps to their own", async () => {
    const { owner: stranger } = await anOrganization();
    expect(await customers("12345", stranger)).toEqual([]);
    const own = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
    await aCustomer(owner, { name: "Of the owner", phone: "030 5550001" });
    await aCustomer(own, { name: "Of the rep", phone: "030 5550001" });
    expect(await customers("5550001", owner)).toHaveLength(2);
    expect(await customers("5550001", own)).toEqual(["Of the rep"]);
  });

  test("is not searched once they are deleted", async () => {
    const { id } = await aCustomer(seller, { name: "Gone", phone: "089 7654321" });
    expect(await customers("7654321")).toEqual(["Gone"]);
    await deleteCustomer(seller, { customerId: id });
    expect(await customers("7654321")).toEqual([]);
  });
});
