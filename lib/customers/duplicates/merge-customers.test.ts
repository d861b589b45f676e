import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aContact, aCustomer, aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { describeCustomer } from "../describe-customer";
import { getCustomer } from "../get-customer";
import { listCustomers } from "../list-customers";
import { addActivity } from "../particulars/add-activity";
import { setAddressSchema } from "../particulars/particulars-schema";
import { setAddress } from "../particulars/set-address";
import { restoreCustomer } from "../restore-customer";
import { listCustomersSchema } from "../schema";
import { updateCustomer } from "../update-customer";
import { findMerged } from "./find-merged";
import { mergeCustomers } from "./merge-customers";
import { mergeCustomersSchema } from "./merge-schema";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

const merge = (keptId: string, mergedId: string, choices: object = {}, actor = owner) =>
  mergeCustomers(actor, mergeCustomersSchema.parse({ keptId, mergedId, ...choices }));

const address = (customerId: string, kind: string, street: string) =>
  setAddress(owner, setAddressSchema.parse({ customerId, kind, street }));

describe("merging two customers", () => {
  test("moves all that belongs to one, keeps what was chosen, and notes the rest", async () => {
    const { id: keptId } = await aCustomer(owner, {
      name: "Halden",
      email: "a@halden.example",
      tags: ["vip"],
      note: "First",
    });
    const { id: mergedId } = await aCustomer(owner, {
      name: "Halden AS",
      email: "b@halden.example",
      phone: "1",
      tags: ["VIP", "north"],
      note: "Second",
    });
    await aContact(owner, keptId, { name: "Ann", isPrimary: true });
    await aContact(owner, mergedId, { name: "Bo", isPrimary: true });
    await aQuote(owner, { customerId: mergedId });
    await addActivity(owner, { customerId: mergedId, kind: "call", body: "Called" });
    await address(keptId, "billing", "Kept 1");
    await address(mergedId, "billing", "Dropped 2");
    await address(mergedId, "shipping", "Moved 3");

    const choices = { name: "merged", phone: "merged" };
    const result = valueFrom(await merge(keptId, mergedId, choices));
    expect(result).toMatchObject({
      id: keptId,
      name: "Halden AS",
      email: "a@halden.example",
      phone: "1",
      note: "First\n\nSecond",
    });
    expect(result.tags.map((tag) => tag.toLowerCase())).toEqual(["vip", "north"]);
    const about = valueFrom(await describeCustomer(owner, { customerId: keptId }));
    expect(about.contacts.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
      ["Ann", true],
      ["Bo", false],
    ]);
    expect(about.addresses.map(({ kind, street }) => [kind, street])).toEqual([
      ["billing", "Kept 1"],
      ["shipping", "Moved 3"],
    ]);
    expect(about.activities.map(({ body }) => body)).toEqual([
      "Merged with Halden AS. Not kept: name: Halden; e-mail: b@halden.example; billing address: Dropped 2.",
      "Called",
    ]);
  });

  test("puts the note and the tags that there is no room for on the timeline, whole", async () => {
    const tagsOf = (letter: string) => Array.from({ length: 11 }, (_, n) => `${letter}${n}`);
    const long = "So it was agreed. ".repeat(400).trim();
    const { id: keptId } = await aCustomer(owner, { tags: tagsOf("a"), note: long });
    const said = { name: "Rest", tags: tagsOf("b"), note: `${long} Until May.` };
    const { id: mergedId } = await aCustomer(owner, said);
    const { tags, note } = valueFrom(await merge(keptId, mergedId, { name: "merged" }));
    expect(tags).toEqual([...tagsOf("a"), ...tagsOf("b").slice(0, 9)]);
    expect(note).toBe(long);
    const [told] = valueFrom(await describeCustomer(owner, { customerId: keptId })).activities;
    expect(told?.body).toMatch(/tags: b9, b10; note: So it was agreed\..* Until May\.\.$/);
  });

  test("tells a colleague who had the kept one open what it changed there, and nothing else", async () => {
    const { id: keptId, lockVersion } = await aCustomer(owner, { name: "Kept", note: "First" });
    const { id: mergedId } = await aCustomer(owner, { name: "Merged", note: "Second" });
    valueFrom(await merge(keptId, mergedId));
    const change = { customerId: keptId, lockVersion, phone: "1" };
    expect(await updateCustomer(owner, change)).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/changed the note\./),
    });
  });

  test("leads on from the one that is gone, which nobody lists or restores", async () => {
    const { id: keptId } = await aCustomer(owner, { name: "Here" });
    const { id: mergedId } = await aCustomer(owner, { name: "Gone" });
    valueFrom(await merge(keptId, mergedId));
    expect(codeOf(await getCustomer(owner, { customerId: mergedId }))).toBe("not_found");
    expect(valueFrom(await findMerged(owner, { customerId: mergedId }))).toEqual({
      mergedIntoId: keptId,
    });
    expect(codeOf(await restoreCustomer(owner, { customerId: mergedId }))).toBe("not_found");
    const deleted = listCustomersSchema.parse({ state: "deleted" });
    expect(valueFrom(await listCustomers(owner, deleted)).data).toEqual([]);
    expect(codeOf(await merge(keptId, mergedId))).toBe("not_found");
    expect(codeOf(await merge(keptId, keptId))).toBe("merge_with_itself");
  });

  test("is not for a rep, and reaches no other organization", async () => {
    const rep = await aMember(organization, "sales_rep");
    const { id: one } = await aCustomer(rep);
    const { id: two } = await aCustomer(rep);
    await expect(merge(one, two, {}, rep)).rejects.toThrow(Forbidden);
    const stranger = await anOrganization();
    const { id: theirs } = await aCustomer(stranger.owner);
    expect(codeOf(await merge(one, theirs))).toBe("not_found");
    expect(codeOf(await merge(theirs, one, {}, stranger.owner))).toBe("not_found");
  });
});
