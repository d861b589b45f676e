import { beforeAll, expect, test } from "vitest";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { countRoundTrips } from "@/lib/testing/wire/count-round-trips";
import { listCustomers, listCustomersWithContact } from "./list-customers";
import { addContact } from "./particulars/add-contact";
import { customerSorts, listCustomersSchema } from "./schema";

let organization: Organization;

const ask = (query: object = {}) => listCustomersSchema.parse(query);

async function contactsIn(query: object) {
  const { data } = valueFrom(await listCustomersWithContact(organization.owner, ask(query)));
  return Object.fromEntries(data.map(({ name, contactName }) => [name, contactName]));
}

beforeAll(async () => {
  organization = await anOrganization();
  const { owner } = organization;
  for (const [name, people] of [
    ["Halden", ["Ada", "Bo"]],
    ["Nobody's", []],
  ] as const) {
    const { id: customerId } = await aCustomer(owner, { name });
    for (const person of people)
      valueFrom(
        await addContact(owner, {
          customerId,
          name: person,
          title: null,
          email: null,
          phone: "+49 89 123",
          isPrimary: person === "Bo",
        }),
      );
  }
});

const expected = { Halden: "Bo", "Nobody's": null };

test.each(customerSorts)(
  "a list sorted by %s says whom to ask for at each customer",
  async (sort) => {
    expect(await contactsIn({ sort })).toEqual(expected);
  },
);

test("a search says so, too", async () => {
  expect(await contactsIn({ q: "Halden" })).toEqual({ Halden: "Bo" });
});

test("the contact costs no round trip", async () => {
  const { owner } = organization;
  const without = await countRoundTrips(() => listCustomers(owner, ask()));
  expect(await countRoundTrips(() => listCustomersWithContact(owner, ask()))).toBe(without);
});
