import { expect, test } from "vitest";
import { anOrganization } from "../company/people";
import { aCustomer } from "../company/sales";
import { databaseContent, databaseState, stateBesideLogs } from "./database-state";
import { ownerDatabase } from "./owner-database";

test("two contents are equal where nothing happened, and tell any change of a row, and its way back", async () => {
  const { owner } = await anOrganization();
  const { id: one } = await aCustomer(owner, { name: "Calder" });
  const { id: other } = await aCustomer(owner, { name: "Valley" });
  const name = (id: string, text: string) =>
    ownerDatabase.query("UPDATE customers SET name = $2 WHERE id = $1", [id, text]);
  const before = await databaseContent();
  expect(await databaseContent()).toEqual(before);

  await name(one, "Caldes");
  expect(await databaseContent()).not.toEqual(before);
  // Both names are there as before, on each other's row.
  await name(one, "Valley");
  await name(other, "Calder");
  expect(await databaseContent()).not.toEqual(before);
  await name(one, "Calder");
  await name(other, "Valley");
  expect(await databaseContent()).toEqual(before);
});

test("two states are equal where nothing was written, or all of it was taken back, and tell whatever was", async () => {
  const { owner } = await anOrganization();
  const { id } = await aCustomer(owner, { name: "Calder" });
  const before = await databaseState();
  const renaming = "UPDATE customers SET name = $2 WHERE id = $1";

  const client = await ownerDatabase.connect();
  await client.query("BEGIN");
  await client.query(renaming, [id, "Valley"]);
  await client.query("DELETE FROM sessions");
  await client.query("ROLLBACK");
  client.release();
  expect(await databaseState()).toEqual(before);

  await ownerDatabase.query(renaming, [id, "Calder"]);
  const rewritten = await databaseState();
  expect(rewritten).not.toEqual(before);
  await aCustomer(owner);
  expect(await databaseState()).not.toEqual(rewritten);
});

test("an entry of a log alone changes the state, and not the one beside the logs", async () => {
  const { organizationId } = await anOrganization();
  const [before, beside] = [await databaseState(), await stateBesideLogs()];
  await ownerDatabase.query(
    "UPDATE audit_events SET action = action || ' 2' WHERE organization_id = $1",
    [organizationId],
  );
  expect(await databaseState()).not.toEqual(before);
  expect(await stateBesideLogs()).toEqual(beside);
});
