import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { sendQuote } from "@/lib/quotes/send-quote";
import { aMember, anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { aContact, aCustomer, aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { describeCustomer } from "../describe-customer";
import { addActivity } from "./add-activity";
import { addContact } from "./add-contact";
import { listContacts } from "./list-contacts";
import { addActivitySchema, addContactSchema, setAddressSchema } from "./particulars-schema";
import { removeContact } from "./remove-contact";
import { setAddress } from "./set-address";
import { updateContact } from "./update-contact";

let organization: Organization;
let customerId: string;

beforeAll(async () => {
  organization = await anOrganization();
  customerId = (await aCustomer(organization.owner)).id;
});

async function mainContactsOf(id: string): Promise<string[]> {
  const { data } = valueFrom(await listContacts(organization.owner, { customerId: id }));
  return data.filter(({ isPrimary }) => isPrimary).map(({ name }) => name);
}

describe("a customer's contacts", () => {
  test("have one primary among them, the one that was named last", async () => {
    const { owner } = organization;
    const first = await aContact(owner, customerId, { name: "Ada", isPrimary: true });
    const second = await aContact(owner, customerId, { name: "Bo", isPrimary: true });
    const primaries = async () =>
      valueFrom(await listContacts(owner, { customerId })).data.filter((one) => one.isPrimary);
    expect((await primaries()).map(({ id }) => id)).toEqual([second.id]);
    await updateContact(owner, { customerId, contactId: first.id, isPrimary: true });
    expect((await primaries()).map(({ id }) => id)).toEqual([first.id]);
  });

  test("leave drafts of quotes when they are removed, and stay where a quote was sent to them", async () => {
    const { owner } = organization;
    const contact = await aContact(owner, customerId);
    const quote = await aQuote(owner, { customerId, contactId: contact.id });
    expect(codeOf(await removeContact(owner, { customerId, contactId: contact.id }))).toBe("none");
    expect(codeOf(await removeContact(owner, { customerId, contactId: contact.id }))).toBe(
      "not_found",
    );

    const second = await aContact(owner, customerId);
    const sent = await aQuote(owner, { customerId, contactId: second.id });
    valueFrom(await sendQuote(owner, { quoteId: sent.id, email: null }));
    expect(codeOf(await removeContact(owner, { customerId, contactId: second.id }))).toBe(
      "contact_in_use",
    );
    expect(quote.contactId).toBe(contact.id);
  });

  test("of another organization are not found", async () => {
    const stranger = await anOwner();
    const { id: contactId } = await aContact(organization.owner, customerId);
    expect(codeOf(await listContacts(stranger, { customerId }))).toBe("not_found");
    expect(codeOf(await updateContact(stranger, { customerId, contactId, name: "x" }))).toBe(
      "not_found",
    );
    const theirs = (await aCustomer(stranger)).id;
    expect(codeOf(await removeContact(stranger, { customerId: theirs, contactId }))).toBe(
      "not_found",
    );
  });

  test("have a main one as soon as there is one: the first, until another is named", async () => {
    const { owner } = organization;
    const { id: customerId } = await aCustomer(owner);
    const add = async (name: string, isPrimary?: boolean) =>
      valueFrom(await addContact(owner, addContactSchema.parse({ customerId, name, isPrimary })));
    await add("Ada");
    await add("Bo");
    expect(await mainContactsOf(customerId)).toEqual(["Ada"]);
    await add("Di", true);
    expect(await mainContactsOf(customerId)).toEqual(["Di"]);
  });

  test("have one main one, however many are added or named so at the same moment", async () => {
    const { owner } = organization;
    for (const isPrimary of [undefined, true]) {
      const { id: customerId } = await aCustomer(owner);
      const add = (name: string) =>
        addContact(owner, addContactSchema.parse({ customerId, name, isPrimary }));
      const added = await Promise.all(["Ada", "Bo", "Cy", "Di", "Eva", "Finn"].map(add));
      expect(await mainContactsOf(customerId)).toHaveLength(1);
      const name = (contactId: string) =>
        updateContact(owner, { customerId, contactId, isPrimary: true });
      await Promise.all(added.map((contact) => name(valueFrom(contact).id)));
      expect(await mainContactsOf(customerId)).toHaveLength(1);
    }
  });

  test("are changed by a sales rep for their own customers alone", async () => {
    const rep = await aMember(organization, "sales_rep");
    const add = (customer: string) =>
      addContact(rep, addContactSchema.parse({ customerId: customer, name: "Bo" }));
    await expect(add(customerId)).rejects.toThrow(Forbidden);
    expect(codeOf(await add((await aCustomer(rep)).id))).toBe("none");
  });
});

test("an address is written in place of the one before, one of a kind", async () => {
  const { owner } = organization;
  const set = (changes: object) =>
    setAddress(owner, setAddressSchema.parse({ customerId, kind: "billing", ...changes }));
  await Promise.all([set({ city: "Kiel" }), set({ city: "Kiel" }), set({ city: "Kiel" })]);
  valueFrom(await set({ street: "Hafen 1", country: "de" }));
  const { addresses } = valueFrom(await describeCustomer(owner, { customerId }));
  expect(addresses).toMatchObject([{ street: "Hafen 1", city: "", country: "DE" }]);
});

const inCountry = (country: string) =>
  setAddressSchema.safeParse({ customerId: crypto.randomUUID(), kind: "billing", country });

test.each(["XX", "ZZ", "EU", "UN", "DD", "XA", "DEU", "1A"])("%j is no country", (country) => {
  expect(inCountry(country).success).toBe(false);
});

test.each([
  ["ch", "CH"],
  ["TW", "TW"],
  [" xk", "XK"],
  ["UK", "GB"],
  ["", ""],
])("the country %j is kept as %j", (country, kept) => {
  expect(inCountry(country).data?.country).toBe(kept);
});

test("the timeline tells who noted what, newest first", async () => {
  const { owner } = organization;
  for (const body of ["First call", "Second call"])
    await addActivity(owner, addActivitySchema.parse({ customerId, kind: "call", body }));
  const { activities } = valueFrom(await describeCustomer(owner, { customerId }));
  expect(activities.map(({ body, byName }) => [body, byName])).toEqual([
    ["Second call", "Kim Berg"],
    ["First call", "Kim Berg"],
  ]);
});
