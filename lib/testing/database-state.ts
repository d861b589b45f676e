import { createHash } from "node:crypto";
import { z } from "zod";
import { ownerDatabase } from "./owner-database";

const tableSchema = z.object({ name: z.string(), tenant_column: z.string().nullable() });
const contentSchema = z.object({ name: z.string(), rows: z.int(), hash: z.string() });

type Table = z.infer<typeof tableSchema>;

/** What tables hold: for each how many rows, and a hash of them. */
export type DatabaseState = Readonly<Record<string, string>>;

let tables: readonly Table[] | undefined;

/**
 * The whole content of the database, the queue of jobs included; only the counters of tries are left out, because a try counts
 * whatever comes of it. Two equal states mean that what happened in between wrote
 * nothing, changed nothing and queued nothing, in whatever table.
 */
export async function databaseState(): Promise<DatabaseState> {
  return contentOf("everything", await allTables(), () => "", []);
}

const logs = ["audit_events", "audit_heads", "account_events"];

/** The same beside the logs: a refusal changes nothing, and is itself written down. */
export async function stateBesideLogs(): Promise<DatabaseState> {
  const others = (await allTables()).filter(({ name }) => !logs.includes(name));
  return contentOf("beside_logs", others, () => "", []);
}

/** All that one organization has, in every tenant table. */
export async function rowsOf(organizationId: string): Promise<DatabaseState> {
  const tenantTables = (await allTables()).filter((table) => table.tenant_column);
  const ofTenant = (table: Table) => `WHERE ${table.tenant_column} = $1`;
  return contentOf("one_organization", tenantTables, ofTenant, [organizationId]);
}

const bothSchema = z.array(
  z.object({ name: z.string(), organization_id: z.string(), content: z.string() }),
);

/** What two organizations have, in every tenant table or in these: {@link rowsOf} of both, in one statement. */
export async function rowsOfBoth(
  organizationIds: readonly [string, string],
  only?: readonly string[],
): Promise<[DatabaseState, DatabaseState]> {
  const selects = (await allTables()).flatMap(({ name, tenant_column: key }) =>
    key && (only?.includes(name) ?? true)
      ? [
          `SELECT '${name}' AS name, ${key} AS organization_id,
             count(*) || ' rows, ' || sum(hashtextextended(t::text, 0)) AS content
           FROM ${name} t WHERE ${key} = ANY($1) GROUP BY ${key}`,
        ]
      : [],
  );
  const { rows } = await ownerDatabase.query({
    name: only ? `of_${createHash("md5").update(only.toString()).digest("hex")}` : "all_of_both",
    text: selects.join(" UNION ALL "),
    values: [organizationIds],
  });
  const found = bothSchema.parse(rows);
  const stateOf = (id: string) =>
    Object.fromEntries(
      found
        .filter(({ organization_id }) => organization_id === id)
        .map(({ name, content }) => [name, content]),
    );
  return [stateOf(organizationIds[0]), stateOf(organizationIds[1])];
}

/** The tables that hold a text anywhere: for a secret, there should be none. */
export async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await allTables()) {
    const { rowCount } = await ownerDatabase.query(
      `SELECT FROM ${name} t WHERE position($1 IN t::text) > 0 LIMIT 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

async function allTables(): Promise<readonly Table[]> {
  tables ??= z.array(tableSchema).parse(
    (
      await ownerDatabase.query(
        `SELECT c.oid::regclass::text AS name,
           CASE WHEN c.oid = 'organizations'::regclass THEN 'id' ELSE (
             SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attname = 'organization_id' AND c.relrowsecurity
           ) END AS tenant_column
         FROM pg_class c
         WHERE c.relkind = 'r' AND c.relname <> 'rate_limits'
           AND (c.relnamespace = 'public'::regnamespace OR c.oid = 'graphile_worker._private_jobs'::regclass)
         ORDER BY 1`,
      )
    ).rows,
  );
  return tables;
}

// A session notes that it is in use every few minutes, whatever it is used for.
const rowText = ({ name }: Table) =>
  name === "sessions" ? "(to_jsonb(t) - 'last_seen_at')::text" : "t::text";

async function contentOf(
  name: string,
  chosen: readonly Table[],
  condition: (table: Table) => string,
  values: readonly string[],
): Promise<DatabaseState> {
  const selects = chosen.map(
    (table) =>
      // Sums of two hashes of 64 bits stand for the rows in any order; to sort them took longer than all else in some tests.
      `SELECT '${table.name}' AS name, count(*)::int AS rows,
         concat_ws(' ', sum(hashtextextended(content, 0)), sum(hashtextextended(content, 1))) AS hash
       FROM (SELECT ${rowText(table)} AS content FROM ${table.name} t ${condition(table)} OFFSET 0) rows`,
  );
  // Prepared under a name, because to plan it takes longer than to run it.
  const { rows } = await ownerDatabase.query({
    name,
    text: selects.join(" UNION ALL "),
    values: [...values],
  });
  const contents = z.array(contentSchema).parse(rows);
  return Object.fromEntries(
    contents.map((content) => [content.name, `${content.rows} rows, ${content.hash}`]),
  );
}
