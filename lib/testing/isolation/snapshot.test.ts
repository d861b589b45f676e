import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganizationWithEverything, type FullOrganization } from "../company/one-of-everything";
import { ownerDatabase } from "../database/owner-database";
import { type Snapshot, takeSnapshot } from "./snapshot";

let mine: FullOrganization;
let theirs: FullOrganization;
let snapshot: Snapshot;

beforeAll(async () => {
  mine = await anOrganizationWithEverything();
  theirs = await anOrganizationWithEverything();
  snapshot = await takeSnapshot(mine, theirs);
});

afterAll(() => snapshot.close());

const rename = ({ organizationId }: FullOrganization) =>
  ownerDatabase.query("UPDATE customers SET name = name || ' 2' WHERE organization_id = $1", [
    organizationId,
  ]);

test("a change of the other organization's rows is told, and put back", async () => {
  await rename(theirs);
  await expect(snapshot.confirm()).rejects.toThrow("customers");
  expect(await snapshot.restore()).toEqual({ isTheirsChanged: true });
  await snapshot.confirm();
  expect(await snapshot.restore()).toEqual({ isTheirsChanged: false });
});

test("a change of one's own rows is put back, and is none of the other's", async () => {
  await rename(mine);
  expect(await snapshot.restore()).toEqual({ isTheirsChanged: false });
  await snapshot.confirm();
});

test("rows that go with others are put back as well", async () => {
  await ownerDatabase.query("DELETE FROM webhook_endpoints WHERE organization_id = $1", [
    theirs.organizationId,
  ]);
  const deliveries = "SELECT FROM webhook_deliveries WHERE organization_id = $1";
  expect((await ownerDatabase.query(deliveries, [theirs.organizationId])).rowCount).toBe(0);
  expect(await snapshot.restore()).toEqual({ isTheirsChanged: true });
  expect((await ownerDatabase.query(deliveries, [theirs.organizationId])).rowCount).toBe(1);
  await snapshot.confirm();
});

test("a change that leaves no mark fails the confirmation all the same", async () => {
  await ownerDatabase.query("ALTER TABLE customers DISABLE TRIGGER snapshot_rows");
  await rename(theirs);
  await ownerDatabase.query("ALTER TABLE customers ENABLE ALWAYS TRIGGER snapshot_rows");
  expect(await snapshot.restore()).toEqual({ isTheirsChanged: false });
  await expect(snapshot.confirm()).rejects.toThrow("Changed without a mark: customers");
});
