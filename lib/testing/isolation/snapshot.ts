import pg from "pg";
import { inject } from "vitest";
import { z } from "zod";
import { type DatabaseState, rowsOfBoth } from "../database/database-state";
import { tenantTables } from "../schema/tenant-tables";
import { testDatabase } from "../setup/worker-database";

/** The rows of two organizations at one moment, to compare with and to return to. */
export interface Snapshot {
  readonly mine: DatabaseState;
  readonly theirs: DatabaseState;
  /** Whether the other organization's rows have changed, in the tables marked as touched. Whatever changed is restored. */
  restore(): Promise<{ isTheirsChanged: boolean }>;
  /** Throws if any row of the two, in any table, has changed: after {@link restore}, a change without a mark. */
  confirm(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Keeps the content of all tenant tables of this test's own database. Rows are restored as a superuser with foreign keys
 * disabled, in any order, which no other role of the product can do.
 */
export async function takeSnapshot(
  mine: { readonly organizationId: string },
  theirs: { readonly organizationId: string },
): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: superuserUrl() });
  await client.connect();
  const columns = new Map(
    (await tenantTables()).map((each) => [each.table, each.columns.map(({ name }) => name).join()]),
  );
  const tables = [...columns.keys()];
  const keep = tables.map(
    (table) =>
      `CREATE TABLE snapshot.${table} AS SELECT ${columns.get(table)} FROM public.${table};`,
  );
  await client.query(
    `SET session_replication_role = replica; CREATE SCHEMA snapshot; ${keep.join("\n")}
     ${marking(tables)}`,
  );
  const states = (only?: readonly string[]) =>
    rowsOfBoth([mine.organizationId, theirs.organizationId], only);
  const [myRows, theirRows] = await states();
  const isChanged = (table: string, state: DatabaseState, before: DatabaseState) =>
    state[table] !== before[table];

  return {
    mine: myRows,
    theirs: theirRows,
    async restore() {
      const { rows } = await client.query(
        "SELECT DISTINCT name FROM snapshot.touched ORDER BY name",
      );
      const touched = touchedSchema.parse(rows).map(({ name }) => name);
      if (touched.length === 0) return { isTheirsChanged: false };
      const [myState, theirState] = await states(touched);
      const changed = touched.filter(
        (table) => isChanged(table, myState, myRows) || isChanged(table, theirState, theirRows),
      );
      const restoring = changed.map(
        (table) =>
          `DELETE FROM ${table}; INSERT INTO ${table} (${columns.get(table)}) TABLE snapshot.${table};`,
      );
      await client.query(`BEGIN; ${restoring.join("\n")} DELETE FROM snapshot.touched; COMMIT`);
      return { isTheirsChanged: touched.some((table) => isChanged(table, theirState, theirRows)) };
    },
    async confirm() {
      const [myState, theirState] = await states();
      const changed = tables.filter(
        (table) => isChanged(table, myState, myRows) || isChanged(table, theirState, theirRows),
      );
      if (changed.length > 0) throw new Error(`Changed without a mark: ${changed.join(", ")}.`);
    },
    close: () => client.end(),
  };
}

const touchedSchema = z.array(z.object({ name: z.string() }));

/**
 * Triggers that mark a table in the transaction that changes its rows, whoever does, including cascades and this file's own
 * restoring. Looking for marks takes a fraction of the time of looking at all rows.
 */
function marking(tables: readonly string[]): string {
  const triggers = tables.flatMap((table) => [
    `CREATE TRIGGER snapshot_rows AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION snapshot.mark();`,
    `CREATE TRIGGER snapshot_truncate AFTER TRUNCATE ON ${table} EXECUTE FUNCTION snapshot.mark();`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER snapshot_rows, ENABLE ALWAYS TRIGGER snapshot_truncate;`,
  ]);
  return `CREATE TABLE snapshot.touched (name text NOT NULL);
    CREATE FUNCTION snapshot.mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO snapshot.touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
    ${triggers.join("\n")}`;
}

function superuserUrl(): string {
  const url = new URL(inject("postgres").superuserUrl);
  url.pathname = `/${testDatabase().database}`;
  return url.href;
}
