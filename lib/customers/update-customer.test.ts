import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { roles } from "@/lib/access/roles";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createCustomer } from "./create-customer";
import { deleteCustomer } from "./delete-customer";
import { getCustomer } from "./get-customer";
import { createCustomerSchema, updateCustomerSchema } from "./schema";
import { updateCustomer } from "./update-customer";

let organization: Organization;
let stranger: Organization;

beforeAll(async () => {
  organization = await anOrganization();
  stranger = await anOrganization();
});

const newCustomer = createCustomerSchema.parse({ name: "Calder Valley Ltd" });

/** Nothing is written, and the actor is told that the role does not allow it. */
async function expectForbidden(work: () => Promise<unknown>): Promise<void> {
  const before = await databaseState();
  await expect(work()).rejects.toThrow(Forbidden);
  expect(await databaseState()).toEqual(before);
}

test("a new customer that names no currency has the organization's", async () => {
  const { owner } = await anOrganization();
  await updateOrganization(owner, { settings: { currency: "NOK" } });
  expect(valueFrom(await createCustomer(owner, newCustomer)).currency).toBe("NOK");
  const named = { ...newCustomer, currency: "SEK" };
  expect(valueFrom(await createCustomer(owner, named)).currency).toBe("SEK");
});

describe.each(roles)("as %s", (role) => {
  let member: Member;
  let ownId: string;
  let othersId: string;

  beforeAll(async () => {
    member = await aMember(organization, role);
    othersId = (await aCustomer(organization.owner)).id;
    ownId = (await aCustomer({ ...member, role: "owner" })).id;
  });

  test(`a customer can ${role === "viewer" ? "not " : ""}be added`, async () => {
    const work = () => createCustomer(member, newCustomer);
    if (role === "viewer") return expectForbidden(work);
    const customer = valueFrom(await work());
    expect(customer).toMatchObject({ userId: member.userId, ownerUserId: member.userId });
  });

  test(`one's own customer can ${role === "viewer" ? "not " : ""}be changed`, async () => {
    const work = () => updateCustomer(member, { customerId: ownId, name: `by ${role}` });
    if (role === "viewer") return expectForbidden(work);
    expect(valueFrom(await work()).name).toBe(`by ${role}`);
  });

  test(`somebody else's customer can ${role === "viewer" || role === "sales_rep" ? "not " : ""}be changed`, async () => {
    const work = () => updateCustomer(member, { customerId: othersId, name: `by ${role}` });
    if (role === "viewer" || role === "sales_rep") return expectForbidden(work);
    expect(valueFrom(await work()).name).toBe(`by ${role}`);
  });

  test(`a customer can ${role === "viewer" || role === "sales_rep" ? "not " : ""}be deleted`, async () => {
    const { id: customerId } = await aCustomer(organization.owner);
    const work = () => deleteCustomer(member, { customerId });
    if (role === "viewer" || role === "sales_rep") return expectForbidden(work);
    expect(codeOf(await work())).toBe("none");
  });

  test("every customer can be read", async () => {
    expect(codeOf(await getCustomer(member, { customerId: othersId }))).toBe("none");
  });
});

describe("a change", () => {
  test("of nothing succeeds and changes nothing", async () => {
    const { id: customerId } = await aCustomer(organization.owner);
    const before = await databaseState();
    const nothing = updateCustomerSchema.parse({ customerId });
    expect(valueFrom(await updateCustomer(organization.owner, nothing)).id).toBe(customerId);
    expect(await databaseState()).toEqual(before);
  });

  test("leaves what it does not name as it was", async () => {
    const { id: customerId } = await aCustomer(organization.owner, {
      phone: "+44 1422 1",
      note: "Call on Monday",
    });
    const changed = valueFrom(
      await updateCustomer(
        organization.owner,
        updateCustomerSchema.parse({ customerId, phone: "" }),
      ),
    );
    expect(changed).toMatchObject({
      name: "Calder Valley Ltd",
      phone: null,
      note: "Call on Monday",
    });
  });

  test("is recorded before and after, where nobody can ask to have it deleted", async () => {
    const { id: customerId } = await aCustomer(organization.owner);
    await updateCustomer(organization.owner, { customerId, note: "a private note" });
    await updateCustomer(organization.owner, {
      customerId,
      email: "private@calder.example",
      phone: "+44 private",
      tags: ["key", "north"],
      name: "Calder Valley plc",
    });
    const { rows } = await ownerDatabase.query(
      "SELECT action, changes->>'fields' AS fields, changes::text LIKE '%private%' AS is_told FROM audit_events WHERE target_id = $1 ORDER BY id",
      [customerId],
    );
    expect(rows).toEqual([
      { action: "customer.created", fields: null, is_told: false },
      { action: "customer.updated", fields: "note", is_told: false },
      { action: "customer.updated", fields: "email, phone, tags, name", is_told: false },
    ]);
    const { rows: told } = await ownerDatabase.query(
      "SELECT changes FROM audit_events WHERE target_id = $1 ORDER BY id DESC LIMIT 1",
      [customerId],
    );
    expect(told[0].changes).toMatchObject({
      name_before: "Calder Valley Ltd",
      name_after: "Calder Valley plc",
      tags_before: "",
      tags_after: "key, north",
    });
  });
});

describe("another organization's customer", () => {
  test.each([
    ["read", getCustomer],
    [
      "changed",
      (actor: Member, { customerId }: { customerId: string }) =>
        updateCustomer(actor, { customerId, name: "Taken" }),
    ],
    ["deleted", deleteCustomer],
  ])("is not found when it is to be %s", async (_what, useCase) => {
    const { id: customerId } = await aCustomer(stranger.owner);
    const before = await databaseState();
    expect(codeOf(await useCase(organization.owner, { customerId }))).toBe("not_found");
    expect(await databaseState()).toEqual(before);
  });
});

describe("a deleted customer", () => {
  test("can't be opened, changed or deleted again; its row stays for its quotes", async () => {
    const { id: customerId } = await aCustomer(organization.owner);
    await deleteCustomer(organization.owner, { customerId });
    const codes = [
      codeOf(await getCustomer(organization.owner, { customerId })),
      codeOf(await updateCustomer(organization.owner, { customerId, name: "Back" })),
      codeOf(await deleteCustomer(organization.owner, { customerId })),
    ];
    expect(codes).toEqual(["not_found", "not_found", "not_found"]);
    const { rows } = await ownerDatabase.query("SELECT name FROM customers WHERE id = $1", [
      customerId,
    ]);
    expect(rows).toEqual([{ name: "Calder Valley Ltd" }]);
  });

  test("was deleted once when two do it at the same moment", async () => {
    const { id: customerId } = await aCustomer(organization.owner);
    const codes = await Promise.all(
      [1, 2, 3].map(() => deleteCustomer(organization.owner, { customerId })),
    );
    expect(codes.map(codeOf).sort()).toEqual(["none", "not_found", "not_found"]);
  });
});
