import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aContact, aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { searchSchema } from "./schema";
import { searchRecords } from "./search-records";

let organization: Organization;
let owner: Member;
let customerId: string;
let contactId: string;

const contacts = async (actor: Member, q: string) =>
  valueFrom(await searchRecords(actor, searchSchema.parse({ q }))).data.filter(
    ({ kind }) => kind === "contact",
  );
const labels = async (actor: Member, q: string) =>
  (await contacts(actor, q)).map(({ label }) => label);

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  customerId = (await aCustomer(owner, { name: "Halden Metallbau" })).id;
  const contact = await aContact(owner, customerId, {
    name: "Ragnhild Østervold",
    email: "r.oster@halden.example",
    phone: "+49 (0)40 123-4567",
  });
  contactId = contact.id;
});

describe("a person at a customer", () => {
  test("is found with the customer's name, and leads to where the customer's page shows them", async () => {
    expect(await contacts(owner, "østervold ragn")).toEqual([
      {
        kind: "contact",
        id: contactId,
        label: "Ragnhild Østervold",
        note: "Halden Metallbau",
        path: `/customers/${customerId}#contact-${contactId}`,
      },
    ]);
  });

  test.each([
    ["their e-mail address", "r.oster@halden.example"],
    ["a misspelled name", "Ragnhild Östervold"],
    ["two letters that begin their name", "øs"],
    ["the number as it is written", "+49 (0)40 123-4567"],
    ["the number as it is dialled from abroad", "0049 40 1234567"],
    ["the number as it is dialled at home", "040 / 1234567"],
    ["its digits alone", "494012345"],
  ])("is found by %s", async (_what, q) => {
    expect(await labels(owner, q)).toEqual(["Ragnhild Østervold"]);
  });

  test.each([
    ["030 / 98 76 54", "+49 30 987654"],
    ["(06) 5566 7788", "0039 06 55667788"],
    ["415-555-0199", "+1 (415) 555 0199"],
    ["021 333 44 55", "+353 21 333 4455"],
  ])("whose number is kept as %s is found by %s", async (phone, typed) => {
    const { id } = await aCustomer(owner, { name: "At home" });
    await aContact(owner, id, { name: `At ${phone}`, phone });
    expect(await labels(owner, typed)).toEqual([`At ${phone}`]);
    expect(await labels(owner, typed.replace(/\d$/, "6"))).toEqual([]);
  });

  test.each([
    ["a number of a few digits", "123"],
    ["a number that is much like theirs", "+49 40 123 4568"],
    ["what is a wildcard elsewhere", "%%%%"],
  ])("is not found by %s", async (_what, q) => {
    expect(await labels(owner, q)).toEqual([]);
  });

  test("is found by their new name once they have changed it", async () => {
    const { id } = await aContact(owner, customerId, { name: "Before Wedding" });
    await ownerDatabase.query(
      "UPDATE customer_contacts SET name = 'After Marriage' WHERE id = $1",
      [id],
    );
    expect(await labels(owner, "marriage")).toEqual(["After Marriage"]);
  });

  test("is not found once their customer is deleted", async () => {
    const { id } = await aCustomer(owner, { name: "Gone" });
    await aContact(owner, id, { name: "Wilhelmina Gonzo" });
    expect(await labels(owner, "wilhelmina")).toEqual(["Wilhelmina Gonzo"]);
    await deleteCustomer(owner, { customerId: id });
    expect(await labels(owner, "wilhelmina")).toEqual([]);
    expect(await labels(owner, "wilhelmnia")).toEqual([]);
  });

  test("is unknown to another organization", async () => {
    expect(await labels((await anOrganization()).owner, "Ragnhild")).toEqual([]);
  });

  test("is found by a rep of others' customers alone where the organization lets reps see them", async () => {
    const rep = await aMember(organization, "sales_rep");
    const own = await aCustomer(rep, { name: "Own" });
    await aContact(rep, own.id, { name: "Ragnhild Own" });
    expect(await labels(rep, "ragnhild")).toHaveLength(2);
    expect(await labels({ ...rep, hasOwnRecordsOnly: true }, "ragnhild")).toEqual(["Ragnhild Own"]);
    expect(await labels({ ...rep, hasOwnRecordsOnly: true }, "østevrold")).toEqual([]);
  });
});

describe("among many people", () => {
  let seller: Member;

  beforeAll(async () => {
    ({ owner: seller } = await anOrganization());
    const { id } = await aCustomer(seller, { name: "Crowd" });
    await aContact(seller, id, { name: "Xu Quispe", phone: "+51 1 9876543" });
    await aContact(seller, id, { name: "Anna Quispe" });
    await ownerDatabase.query(
      `INSERT INTO customer_contacts (organization_id, id, customer_id, name, updated_at)
       SELECT $1, uuidv7(), $2, 'Anna Muster ' || n, now() FROM generate_series(1, 2500) AS n`,
      [seller.organizationId, id],
    );
  });

  test.each([
    ["a rare name", "quispe", ["Anna Quispe", "Xu Quispe"]],
    ["a rare name beside a common one", "anna quispe", ["Anna Quispe"]],
    ["a misspelled rare name", "quisppe", ["Anna Quispe", "Xu Quispe"]],
    ["two rare letters", "xu", ["Xu Quispe"]],
    ["a telephone number", "01 9876543", ["Xu Quispe"]],
  ])("the oldest are found by %s", async (_what, q, expected) => {
    expect((await labels(seller, q)).sort()).toEqual(expected);
  });

  test("those who are called what most are called are shown, the newest of them", async () => {
    expect(await labels(seller, "anna")).toEqual(
      [2500, 2499, 2498, 2497, 2496].map((place) => `Anna Muster ${place}`),
    );
  });
});
