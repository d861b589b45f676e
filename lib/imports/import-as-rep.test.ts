import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { bringIn, customersOf, run, send } from "@/lib/testing/company/import-steps";
import { aMember, anOrganization, aPerson, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { previewImport } from "./preview-import";
import { startImport } from "./start-import";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

describe("a rep", () => {
  test("imports customers of their own, and changes nobody else's", async () => {
    const rep = await aMember(organization, "sales_rep");
    const { id: customerId } = await aCustomer(owner, { name: "Owned", email: "x@owned.example" });
    const csv = "Company,E-mail\nOwned anew,x@owned.example\nMine,y@mine.example\n";
    const outcome = await bringIn(rep, csv, { onMatch: "update", onBadLine: "skip" });
    expect(outcome).toMatchObject({ createdCount: 1, updatedCount: 0, badCount: 1 });
    expect(outcome.faults[0]?.message).toMatch(/somebody else looks after it/);
    expect(await customersOf(rep, { owner: rep.userId })).toMatchObject([{ name: "Mine" }]);
    expect((await customersOf(owner, { q: "Owned" }))[0]).toMatchObject({
      id: customerId,
      name: "Owned",
    });
  });

  test("who keeps to their own does not learn of others' customers by importing them", async () => {
    const closed = await anOrganization();
    await ownerDatabase.query(
      "UPDATE organizations SET has_own_records_only = true WHERE id = $1",
      [closed.organizationId],
    );
    const rep = { ...(await aMember(closed, "sales_rep")), hasOwnRecordsOnly: true };
    await aCustomer(closed.owner, { name: "Secret", email: "x@secret.example" });
    const csv = "Company,E-mail\nSecret,x@secret.example\n";
    expect(await bringIn(rep, csv, { onMatch: "update" })).toMatchObject({ createdCount: 1 });
  });

  test("can't give a customer to somebody else by a column", async () => {
    const rep = await aMember(organization, "sales_rep");
    const { rows } = await ownerDatabase.query("SELECT email FROM users WHERE id = $1", [
      owner.userId,
    ]);
    const csv = `Company,Owner\nGift,${rows[0].email}\n`;
    const { faults } = valueFrom(await previewImport(rep, { importId: await send(rep, csv) }));
    expect(faults[0]?.message).toMatch(/does not decide/);
  });

  test("whose role was taken away meanwhile imports nothing", async () => {
    const rep = await aMember(organization, "sales_rep");
    const importId = await send(rep, "Company\nToo late\n");
    valueFrom(await startImport(rep, { importId }));
    await ownerDatabase.query(
      "UPDATE organization_members SET role = 'viewer' WHERE organization_id = $1 AND user_id = $2",
      [organization.organizationId, rep.userId],
    );
    await run(rep, importId);
    expect(await customersOf(owner, { q: "Too late" })).toEqual([]);
  });
});

test("whoever looks after a customer is found by e-mail, or by a name that nobody else has", async () => {
  const firm = await anOrganization();
  const person = await aPerson();
  const rep = await aMember(firm, "sales_rep", person);
  await aMember(firm, "sales_rep");
  const called = async (name: string) =>
    ownerDatabase.query("UPDATE users SET name = $1 WHERE id = $2", [name, rep.userId]);
  await called("Lena Park");
  const csv = `Company,Company owner\nBy name,lena park\nBy e-mail,${person.email}\nOf two,Kim Berg\n`;
  const outcome = await bringIn(firm.owner, csv, { onBadLine: "skip" });
  expect(outcome.faults).toMatchObject([{ line: 4, field: "owner", value: "Kim Berg" }]);
  const theirs = await customersOf(firm.owner, { owner: rep.userId });
  expect(theirs.map(({ name }) => name)).toEqual(["By e-mail", "By name"]);
});
