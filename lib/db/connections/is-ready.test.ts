import { expect, test } from "vitest";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { isDatabaseReady } from "./is-ready";

test.each([
  [
    "a column",
    "ALTER TABLE quotes RENAME terms TO later",
    "ALTER TABLE quotes RENAME later TO terms",
  ],
  ["a table", "ALTER TABLE competitors RENAME TO later", "ALTER TABLE later RENAME TO competitors"],
])(
  "a server is not ready while the migration that brings %s has not run",
  async (_, away, back) => {
    expect(await isDatabaseReady()).toBe(true);
    await ownerDatabase.query(away);
    try {
      expect(await isDatabaseReady()).toBe(false);
    } finally {
      await ownerDatabase.query(back);
    }
    expect(await isDatabaseReady()).toBe(true);
  },
);
