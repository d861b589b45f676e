import { afterAll, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections";
import { databaseState, stateBesideLogs } from "./database-state";
import { aCustomer, anOrganization } from "./factories";
import { ownerDatabase } from "./owner-database";

afterAll(closeConnections);

test("two states are equal where nothing happened, and tell any change of a row, and its way back", async () => {
  const { owner } = await anOrganization();
  const { id: one } = await aCustomer(owner, { name: "Calder" });
  const { id: other } = await aCustomer(owner, { name: "Valley" });
  const name = (id: string, text: string) =>
    ownerDatabase.query("UPDATE customers SET name = $2 WHERE id = $1", [id, text]);
  const before = await databaseState();
  expect(await databaseState()).toEqual(before);

  await name(one, "Caldes");
  expect(await databaseState()).not.toEqual(before);
  // Both names are there as before, on each other's row.
  await name(one, "Valley");
  await name(other, "Calder");
  expect(await databaseState()).not.toEqual(before);
  await name(one, "Calder");
  await name(other, "Valley");
  expect(await databaseState()).toEqual(before);
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
