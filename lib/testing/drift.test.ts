import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { diffAgainstMigrations } from "../../scripts/database/migrations.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the committed migrations lead exactly to the Prisma schema", async () => {
  const ownerUrl = process.env.TEST_OWNER_URL ?? "";
  expect(await diffAgainstMigrations(root, ownerUrl)).toBe("");
});
