import pg from "pg";
import { z } from "zod";
import { Refusal } from "../console/refusal.mjs";
import { withConnection } from "../database/connect.mjs";
import { urlOf } from "./restored-database";

/** Refuses while a server or a worker uses a database: it would go on writing to the old one. */
export async function refuseWhileUsed(ownerUrl: string): Promise<void> {
  const count = await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    return z.object({ count: z.int() }).parse(rows[0]).count;
  });
  if (count > 0)
    throw new Refusal(
      `The database is in use by ${count} ${count === 1 ? "connection" : "connections"}: stop the servers, the worker and PgBouncer first.`,
    );
}

/** Puts one database in the place of another, which is kept under another name. */
export async function swapDatabase(
  ownerUrl: string,
  restoredName: string,
  keptName: string,
): Promise<void> {
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  await renameDatabase(urlOf(ownerUrl, restoredName), name, keptName);
  try {
    await renameDatabase(urlOf(ownerUrl, keptName), restoredName, name);
  } catch (error) {
    await renameDatabase(urlOf(ownerUrl, restoredName), keptName, name);
    throw error;
  }
}

/** No database can rename itself, so it is done from another. */
async function renameDatabase(from: string, oldName: string, newName: string): Promise<void> {
  await withConnection(from, (client) =>
    client.query(
      `ALTER DATABASE ${pg.escapeIdentifier(oldName)} RENAME TO ${pg.escapeIdentifier(newName)}`,
    ),
  );
}
