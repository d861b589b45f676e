import pg from "pg";
import { Refusal } from "../console/refusal.mjs";
import { withConnection } from "./connect.mjs";
import { distributionPlan } from "./distribution-plan.mjs";
import { whileNobodyElseDeploys } from "./migrations.mjs";

/** @typedef {import("./distribution-plan.mjs").Step} Step */
/** @typedef {import("./distribution-plan.mjs").TableFacts} TableFacts */

/**
 * Makes the tables of a database a Citus cluster's, all or none; those that are so already are left alone. On plain PostgreSQL it
 * checks that every table has its place, and changes nothing.
 *
 * @param {string} ownerUrl on the coordinator, after the migrations
 * @returns {Promise<{ isCluster: boolean, done: Step[] }>} done: what was changed
 */
export function distributeDatabase(ownerUrl) {
  return whileNobodyElseDeploys(ownerUrl, () =>
    withConnection(ownerUrl, async (client) => {
      const plan = distributionPlan(await readTables(client));
      const { rowCount } = await client.query("SELECT FROM pg_extension WHERE extname = 'citus'");
      if (rowCount === 0) return { isCluster: false, done: [] };
      return { isCluster: true, done: await distribute(client, plan) };
    }),
  );
}

/**
 * @param {pg.Client} client
 * @returns {Promise<TableFacts[]>}
 */
export async function readTables(client) {
  const { rows } = await client.query(`
    SELECT c.relname::text AS "name",
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped) AS "hasOrganizationId",
      c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS "isWalled",
      ARRAY(SELECT DISTINCT k.confrelid::regclass::text FROM pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS "parents"
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
      AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`);
  return rows;
}

/**
 * @param {pg.Client} client
 * @param {Step[]} plan
 */
async function distribute(client, plan) {
  const done = [];
  await client.query("BEGIN");
  try {
    // Foreign keys must not draw tables into the cluster before their own turn comes.
    await client.query("SET LOCAL citus.enable_local_reference_table_foreign_keys = 'off'");
    // With keys to reference tables, a transaction may hold one connection to each node only.
    await client.query("SET LOCAL citus.multi_shard_modify_mode = 'sequential'");
    for (const step of plan) if (await place(client, step)) done.push(step);
    await refuseStrays(client, plan);
    const database = pg.escapeIdentifier(client.database ?? "");
    // SET LOCAL alone carries the tenant to the workers, and only with this.
    await client.query(
      `ALTER ROLE app_user IN DATABASE ${database} SET citus.propagate_set_commands = 'local'`,
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
  return done;
}

/**
 * @param {pg.Client} client
 * @param {Step} step
 * @returns {Promise<boolean>} whether it had to be placed
 */
async function place(client, { table, kind, column, colocateWith }) {
  const { rows } = await client.query(
    "SELECT citus_table_type AS kind FROM citus_tables WHERE table_name = $1::regclass",
    [table],
  );
  const current = rows[0]?.kind ?? "local";
  if (current === kind) return false;
  if (current !== "local")
    throw new Refusal(
      `${table} is a ${current} table and must be a ${kind} one: undistribute_table() takes it back.`,
    );
  if (kind === "reference")
    await client.query("SELECT create_reference_table($1::regclass)", [table]);
  else
    await client.query("SELECT create_distributed_table($1::regclass, $2, colocate_with => $3)", [
      table,
      column,
      colocateWith,
    ]);
  return true;
}

/**
 * What an earlier hand placed differently: by another column, or beside other tables.
 *
 * @param {pg.Client} client
 * @param {Step[]} plan
 */
async function refuseStrays(client, plan) {
  const { rows } = await client.query(
    "SELECT table_name::text AS name, distribution_column AS column, colocation_id AS group FROM citus_tables",
  );
  const found = new Map(rows.map((row) => [row.name, row]));
  const strays = plan.filter(({ table, kind, column, colocateWith }) => {
    if (kind === "reference") return false;
    const isBeside =
      colocateWith === "none" || found.get(table)?.group === found.get(colocateWith ?? "")?.group;
    return found.get(table)?.column !== column || !isBeside;
  });
  if (strays.length > 0)
    throw new Refusal(
      `Not cut by the right column, or not beside their organization: ${strays.map(({ table }) => table).join(", ")}.`,
    );
}
