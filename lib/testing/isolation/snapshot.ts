import pg from "pg";
import { inject } from "vitest";
import { type DatabaseState, rowsOfBoth } from "../database-state";
import { tenantTables } from "../tenant-tables";
import { testDatabase } from "../worker-database";

/** The rows of two organizations at one moment, to compare with and to come back to. */
export interface Snapshot {
  readonly mine: DatabaseState;
  readonly theirs: DatabaseState;
  /** Whether the other organization's rows are other than they were. Whatever changed is put back as it was. */
  restore(): Promise<{ isTheirsChanged: boolean }>;
  close(): Promise<void>;
}

/**
 * Keeps what all tenant tables of this test's own database hold. Rows come back as a superuser with foreign keys asleep, in any
 * order, which no other role of the product can do.
 */
export async function takeSnapshot(
  mine: { readonly organizationId: string },
  theirs: { readonly organizationId: string },
): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: superuserUrl() });
  await client.connect();
  const tables = (await tenantTables()).map(({ table }) => table);
  const keep = tables.map((table) => `CREATE TABLE snapshot.${table} AS TABLE public.${table};`);
  await client.query(
    `SET session_replication_role = replica; CREATE SCHEMA snapshot; ${keep.join("\n")}`,
  );
  const states = () => rowsOfBoth([mine.organizationId, theirs.organizationId]);
  const [myRows, theirRows] = await states();
  const isChanged = (table: string, state: DatabaseState, before: DatabaseState) =>
    state[table] !== before[table];

  return {
    mine: myRows,
    theirs: theirRows,
    async restore() {
      const [myState, theirState] = await states();
      const changed = tables.filter(
        (table) => isChanged(table, myState, myRows) || isChanged(table, theirState, theirRows),
      );
      const restoring = changed.map(
        (table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE snapshot.${table};`,
      );
      if (changed.length > 0) await client.query(`BEGIN; ${restoring.join("\n")} COMMIT`);
      return { isTheirsChanged: tables.some((table) => isChanged(table, theirState, theirRows)) };
    },
    close: () => client.end(),
  };
}

function superuserUrl(): string {
  const url = new URL(inject("postgres").superuserUrl);
  url.pathname = `/${testDatabase().database}`;
  return url.href;
}
