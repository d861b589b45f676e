import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createCustomer } from "./create-customer";
import { deleteCustomer } from "./delete-customer";
import { findTags } from "./find-tags";
import { getDeletedCustomer } from "./get-deleted-customer";
import { listCustomers } from "./list-customers";
import { restoreCustomer } from "./restore-customer";
import {
  createCustomerFormSchema,
  createCustomerSchema,
  customerSorts,
  listCustomersSchema,
} from "./schema";
import { updateCustomer } from "./update-customer";

let organization: Organization;
let owner: Member;
let rep: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  await aCustomer(owner, { name: "Halden Metallbau GmbH", taxNumber: "DE 811 575" });
  await aCustomer(owner, { name: "Bäckerei Söhne", email: "kontor@soehne.example" });
  await aCustomer(rep, { name: "Calder Valley Ltd", currency: "GBP", tags: ["key account"] });
  await aCustomer(rep, { name: "100% Wolle & Co", tags: ["Key account", "wool"] });
  const stranger = await anOrganization();
  await aCustomer(stranger.owner, { name: "Halden Metallbau GmbH", tags: ["secret"] });
});

async function find(query: object, actor = owner) {
  return valueFrom(await listCustomers(actor, listCustomersSchema.parse(query)));
}

async function namesFound(query: object, actor = owner) {
  return (await find(query, actor)).data.map(({ name }) => name).sort();
}

describe("searching customers", () => {
  test.each([
    ["a part of the name", "metall"],
    ["words in another order", "gmbh halden"],
    ["a part of the tax number", "811"],
    ["a letter that is missing", "Haldn"],
    ["letters that are swapped", "Hladen Metalbau"],
    ["a letter too many", "Metallbbau"],
  ])("finds by %s", async (_what, q) => {
    expect(await namesFound({ q })).toEqual(["Halden Metallbau GmbH"]);
  });

  test.each([
    ["an umlaut that is left out", "Backerei", ["Bäckerei Söhne"]],
    ["an e-mail", "kontor@soehne", ["Bäckerei Söhne"]],
    ["two letters", "co", ["100% Wolle & Co"]],
    ["a percent sign, which is no wildcard", "100%", ["100% Wolle & Co"]],
    ["nothing that is there", "Zzyzx Quux", []],
  ])("takes %s", async (_what, q, names) => {
    expect(await namesFound({ q })).toEqual(names);
  });

  test("says when only what is spelled alike was found", async () => {
    expect((await find({ q: "Halden" })).isExact).toBe(true);
    expect((await find({ q: "Haldn" })).isExact).toBe(false);
  });

  test("finds for a rep who keeps to their own what is theirs, exact or alike", async () => {
    const own = { ...rep, hasOwnRecordsOnly: true };
    expect(await namesFound({ q: "Halden" }, own)).toEqual([]);
    expect(await namesFound({ q: "Caldr Valey" }, own)).toEqual(["Calder Valley Ltd"]);
    // Somebody else's exact match must not keep the rep's own from being found.
    await aCustomer(owner, { name: "Kalder" });
    expect(await namesFound({ q: "Kalder" }, own)).toEqual(["Calder Valley Ltd"]);
  });

  test("keeps going where more match than are handed on by their ids", async () => {
    const many = await anOrganization();
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, name, currency)
       SELECT $1, uuidv7(), 'Holz ' || n, 'EUR' FROM generate_series(1, 700) n`,
      [many.organizationId],
    );
    const names = new Set<string>();
    let cursor: string | null | undefined;
    do {
      const page = await find({ q: "holz", limit: 100, ...(cursor ? { cursor } : {}) }, many.owner);
      for (const { name } of page.data) names.add(name);
      cursor = page.nextCursor;
    } while (cursor);
    expect(names.size).toBe(700);
  });

  test("tells those apart who share a word with everybody, in spite of a typing error, page by page", async () => {
    const many = await anOrganization();
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, name, currency, updated_at)
       SELECT $1, uuidv7(), 'Customer ' || n, 'EUR', date_trunc('second', now()) FROM generate_series(1, 700) n`,
      [many.organizationId],
    );
    const all = (q: string) => namesFound({ q, limit: 100 }, many.owner);
    const holding = (digits: string) =>
      Array.from({ length: 700 }, (_, index) => `Customer ${index + 1}`)
        .filter((name) => name.includes(digits))
        .sort();
    expect(await all("customer 123")).toEqual(["Customer 123"]);
    expect(await all("69 customer")).toEqual(holding("69"));
    expect(await all("custmer 123")).toEqual(["Customer 123"]);
    expect(await all("customer zzyzx")).toEqual([]);
    expect(await all("zz")).toEqual([]);
    expect((await find({ q: "custmoer", limit: 1 }, many.owner)).isExact).toBe(false);
    for (const sort of customerSorts) {
      const names: string[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { q: "customer 12", sort, limit: 7, ...(cursor ? { cursor } : {}) };
        const page = await find(query, many.owner);
        names.push(...page.data.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(names.toSorted(), sort).toEqual(holding("12"));
    }
  });

  test("finds among many what holds several rare words, and for a rep only what is theirs", async () => {
    const many = await anOrganization();
    const keeper = await aMember(many, "sales_rep");
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, owner_user_id, name, email, tax_number, currency, deleted_at)
       SELECT $1, uuidv7(), CASE WHEN n % 2 = 0 THEN $2::uuid END, 'Werk ' || CASE WHEN n % 40 = 0 THEN 'Nordhafen ' ELSE '' END || n,
         CASE WHEN n % 60 = 0 THEN 'kontor@seeland.example' END, 'DE' || n, 'EUR', CASE WHEN n = 480 THEN now() END
       FROM generate_series(1, 700) n`,
      [many.organizationId, keeper.userId],
    );
    const q = "SEELAND werk nordhafen kontor";
    const live = [120, 240, 360, 600].map((n) => `Werk Nordhafen ${n}`);
    expect(await namesFound({ q }, many.owner)).toEqual(live);
    expect(await namesFound({ q: `${q} 24` }, many.owner)).toEqual(["Werk Nordhafen 240"]);
    expect(await namesFound({ q, state: "deleted" }, many.owner)).toEqual(["Werk Nordhafen 480"]);
    const own = { ...keeper, hasOwnRecordsOnly: true };
    expect(await namesFound({ q: "de121" }, many.owner)).toEqual(["Werk 121"]);
    expect(await namesFound({ q: "nordhafen 120" }, own)).toEqual(["Werk Nordhafen 120"]);
    const { data, isExact } = await find({ q: "de121", limit: 100 }, own);
    expect([isExact, data.some(({ name }) => name === "Werk 121")]).toEqual([false, false]);
  });

  test("is refused by the database where no organization is set", async () => {
    await expect(
      ownerDatabase.query("SELECT * FROM search_customers('Halden', NULL, false, 10)"),
    ).rejects.toThrow(/app.organization_id/);
  });
});

describe("filters", () => {
  test("by owner, by nobody's, by tag and by currency", async () => {
    expect(await namesFound({ owner: rep.userId })).toEqual([
      "100% Wolle & Co",
      "Calder Valley Ltd",
    ]);
    const { id: customerId } = await aCustomer(owner, { name: "Nobody's" });
    valueFrom(await updateCustomer(owner, { customerId, ownerUserId: null }));
    expect(await namesFound({ owner: "none" })).toEqual(["Nobody's"]);
    expect(await namesFound({ tag: "wool" })).toEqual(["100% Wolle & Co"]);
    expect(await namesFound({ currency: "gbp" })).toEqual(["Calder Valley Ltd"]);
  });

  test("offer the tags of one's own organization alone, and of what one may see", async () => {
    const all = valueFrom(await findTags(owner, { q: "" })).data.map(({ tag }) => tag);
    expect(all).toEqual(["Key account", "key account", "wool"].sort());
    const own = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
    expect(valueFrom(await findTags(own, { q: "" })).data).toEqual([]);
    expect(valueFrom(await findTags(owner, { q: "WO" })).data).toEqual([{ tag: "wool", count: 1 }]);
  });
});

test.each(customerSorts)("paging by %s shows every customer once", async (sort) => {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await find({ sort, limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  const all = (await find({ limit: 100 })).data.map(({ id }) => id);
  expect(seen.toSorted()).toEqual(all.toSorted());
  expect(new Set(seen).size).toBe(seen.length);
});

describe("who looks after a customer", () => {
  test("a manager gives it to a member who may work on it, and to nobody else", async () => {
    const manager = await aMember(organization, "manager");
    const viewer = await aMember(organization, "viewer");
    const stranger = await anOrganization();
    const { id: customerId } = await aCustomer(manager, { name: "Given" });
    const give = (ownerUserId: string) => updateCustomer(manager, { customerId, ownerUserId });
    expect(valueFrom(await give(rep.userId)).ownerUserId).toBe(rep.userId);
    for (const impossible of [viewer.userId, stranger.owner.userId])
      expect(codeOf(await give(impossible))).toBe("hand_over_impossible");
  });

  test("a rep neither takes a customer, nor gives one away, nor adds one for others", async () => {
    const { id: customerId } = await aCustomer(rep, { name: "Kept" });
    await expect(updateCustomer(rep, { customerId, ownerUserId: owner.userId })).rejects.toThrow(
      Forbidden,
    );
    const input = createCustomerSchema.parse({ name: "X", ownerUserId: owner.userId });
    await expect(createCustomer(rep, input)).rejects.toThrow(Forbidden);
  });
});

test("tags are kept as they are written, each once in whatever case", async () => {
  const form = { name: "X", tags: " VIP, wool,vip ,, Wool" };
  const { tags } = createCustomerFormSchema.parse(form);
  expect(tags).toEqual(["VIP", "wool"]);
});

test("of two who save the same version one is told what the other changed", async () => {
  const { id: customerId, lockVersion } = await aCustomer(owner, { name: "Twice" });
  valueFrom(await updateCustomer(owner, { customerId, lockVersion, phone: "1" }));
  const second = await updateCustomer(owner, { customerId, lockVersion, note: "2" });
  expect(second).toMatchObject({ ok: false, code: "conflict" });
  expect(second).toHaveProperty("message", expect.stringContaining("the phone number"));
});

test("a deleted customer is listed apart for who may restore it, and comes back whole", async () => {
  const { id: customerId } = await aCustomer(owner, { name: "Gone and back", tags: ["kept"] });
  valueFrom(await deleteCustomer(owner, { customerId }));
  expect(await namesFound({ q: "Gone" })).toEqual([]);
  expect(await namesFound({ q: "Gone", state: "deleted" })).toEqual(["Gone and back"]);
  expect(valueFrom(await getDeletedCustomer(owner, { customerId })).name).toBe("Gone and back");
  await expect(find({ state: "deleted" }, rep)).rejects.toThrow(Forbidden);
  await expect(restoreCustomer(rep, { customerId })).rejects.toThrow(Forbidden);
  const stranger = await anOrganization();
  expect(codeOf(await restoreCustomer(stranger.owner, { customerId }))).toBe("not_found");
  expect(valueFrom(await restoreCustomer(owner, { customerId })).tags).toEqual(["kept"]);
  expect(await namesFound({ q: "Gone" })).toEqual(["Gone and back"]);
});
