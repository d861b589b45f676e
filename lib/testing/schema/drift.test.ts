import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { diffAgainstMigrations } from "../../../scripts/database/migrations.mjs";
import { testDatabase } from "../setup/worker-database";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("the committed migrations lead exactly to the Prisma schema", async () => {
  const { ownerUrl } = testDatabase();
  expect(await diffAgainstMigrations(root, ownerUrl)).toBe("");
});
