import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { tablesByModel } from "../schema-metadata";
import { connections } from "./connections";

/** Longer than a healthy database ever takes, and shorter than the caller waits. */
const patienceMs = 3_000;

/**
 * Whether the database answers, and has every column that this release knows: before its migrations have run, a server would fail
 * at the first one that it misses. A database that does not answer in time is not ready.
 */
export async function isDatabaseReady(): Promise<boolean> {
  const noAnswer = sleep(patienceMs, false, { ref: false });
  return await Promise.race([answers(), noAnswer]);
}

async function answers(): Promise<boolean> {
  const { identityClient, identityPool } = connections();
  const columns = [...tablesByModel(identityClient).values()].flatMap((model) =>
    model.columns.map(({ name }) => ({ table: model.table, name })),
  );
  try {
    const { rows } = await identityPool.query(
      `SELECT NOT EXISTS (
        SELECT FROM unnest($1::text[], $2::text[]) AS known(table_name, column_name)
        WHERE NOT EXISTS (
          SELECT FROM pg_attribute
          WHERE attrelid = to_regclass(table_name) AND attname = column_name AND NOT attisdropped
        )
      ) AS is_migrated`,
      [columns.map(({ table }) => table), columns.map(({ name }) => name)],
    );
    return z.tuple([z.object({ is_migrated: z.boolean() })]).parse(rows)[0].is_migrated;
  } catch {
    return false;
  }
}
