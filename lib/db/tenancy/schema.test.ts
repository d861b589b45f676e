import pg from "pg";
import { afterAll, describe, expect, inject, test } from "vitest";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { plantedFaults, soundTable } from "@/lib/testing/schema/planted-schema-faults";
import { schemaFaults, schemaRules } from "@/lib/testing/schema/schema-faults";
import { directoryTables, tableNames } from "@/lib/testing/schema/tenant-tables";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { tenantModels } from "../models";

const directory = directoryTables();
const names = tableNames();
const tenantTableNames = tenantModels.map((model) => names.get(model) ?? model);

describe("the schema", () => {
  test.each(schemaRules)("knows no table that %s", async (rule) => {
    expect(await schemaFaults(ownerDatabase, directory, rule)).toEqual([]);
  });

  test("has no table that is neither the directory's nor a tenant's", async () => {
    const { rows } = await ownerDatabase.query(
      "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace",
    );
    const expected = [...directory, ...tenantTableNames, "_prisma_migrations"];
    expect(rows.map(({ relname }) => relname).sort()).toEqual(expected.sort());
  });
});

describe("a fault that somebody builds into the schema", () => {
  // Some faults only a superuser can build in. Each is rolled back.
  const planter = new pg.Pool({
    connectionString: superuserUrlOf(testDatabase().ownerUrl),
    max: 1,
  });

  afterAll(() => planter.end());

  test("is known of every rule", () => {
    expect(new Set(plantedFaults.map(([rule]) => rule))).toEqual(new Set(schemaRules));
  });

  test.each(plantedFaults)("is found: %s (%s)", async (rule, fault) => {
    const client = await planter.connect();
    try {
      await client.query(`BEGIN; ${soundTable}`);
      expect(await schemaFaults(client, directory, rule)).toEqual([]);
      await client.query(fault);
      expect(await schemaFaults(client, directory, rule)).not.toEqual([]);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});

/** The superuser's way to the database that another's address leads to. */
function superuserUrlOf(databaseUrl: string): string {
  const url = new URL(inject("postgres").superuserUrl);
  url.pathname = new URL(databaseUrl).pathname;
  return url.href;
}
