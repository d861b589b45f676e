import { createHash } from "node:crypto";
import { z } from "zod";
import { allTables, type Table } from "../schema/all-tables";
import { ownerDatabase } from "./owner-database";

const stateSchema = z.tuple([z.object({ state: z.record(z.string(), z.string()) })]);

/** What tables hold: for each the number of rows, and a hash of them. */
export type DatabaseState = Readonly<Record<string, string>>;

/**
 * Which rows the whole database holds, the queue of jobs included, and which transactions wrote them; only the counters of tries
 * are left out, because every try counts. Two equal states mean that nothing was written, changed or queued in between, in any
 * table: even a row that was rewritten unchanged counts as another.
 */
export async function databaseState(): Promise<DatabaseState> {
  return stateOf("everything", await allTables(), versionOf);
}

const logs = ["audit_events", "audit_heads", "account_events"];

/** The same without the logs: a refusal changes nothing, but is itself logged. */
export async function stateBesideLogs(): Promise<DatabaseState> {
  const others = (await allTables()).filter(({ name }) => !logs.includes(name));
  return stateOf("beside_logs", others, versionOf);
}

/** What the whole database holds, like {@link databaseState}, but also equal if everything that changed was changed back. */
export async function databaseContent(): Promise<DatabaseState> {
  return stateOf("content", await allTables(), (table) => contentOf(table));
}

/** Everything that one organization has, in every tenant table. */
export async function rowsOf(organizationId: string): Promise<DatabaseState> {
  const tenantTables = (await allTables()).filter((table) => table.tenant_column);
  const ofTenant = (table: Table) => contentOf(table, `WHERE ${table.tenant_column} = $1`);
  return stateOf("one_organization", tenantTables, ofTenant, [organizationId]);
}

const bothSchema = z.array(
  z.object({ name: z.string(), organization_id: z.string(), content: z.string() }),
);

/** What two organizations have, in every tenant table or in the given ones: {@link rowsOf} of both, in one statement. */
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
  const rowsOfOne = (id: string) =>
    Object.fromEntries(
      found
        .filter(({ organization_id }) => organization_id === id)
        .map(({ name, content }) => [name, content]),
    );
  return [rowsOfOne(organizationIds[0]), rowsOfOne(organizationIds[1])];
}

/** The tables that contain a text anywhere; for a secret there should be none. */
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

// A session notes every few minutes that it is in use, whatever it is used for.
const rowText = ({ name }: Table) =>
  name === "sessions" ? "(to_jsonb(t) - 'last_seen_at')::text" : "t::text";

/** The sums of two 64-bit hashes stand for the rows in any order; sorting them took longer than everything else in some tests. */
const contentOf = (table: Table, condition = "") =>
  `SELECT concat_ws(' ', sum(hashtextextended(content, 0)), sum(hashtextextended(content, 1))) AS hash, count(*) AS rows
   FROM (SELECT ${rowText(table)} AS content FROM ${table.name} t ${condition} OFFSET 0) c`;

/** A row's place and the transaction that wrote it; reading its content takes three times as long. */
const versionOf = (table: Table) =>
  table.has_versions && table.name !== "sessions"
    ? `SELECT sum(hashtidextended(ctid, xmin::text::bigint))::text AS hash, count(*) AS rows FROM ${table.name}`
    : contentOf(table);

async function stateOf(
  name: string,
  tables: readonly Table[],
  selectOf: (table: Table) => string,
  values: readonly string[] = [],
): Promise<DatabaseState> {
  const selects = tables.map(
    (table) => `SELECT '${table.name}' AS name, s.* FROM (${selectOf(table)}) s`,
  );
  // Prepared under a name, because planning it takes longer than running it.
  const { rows } = await ownerDatabase.query({
    name,
    text: `SELECT jsonb_object_agg(name, rows || ' rows, ' || coalesce(hash, '')) AS state FROM (${selects.join(" UNION ALL ")}) t`,
    values: [...values],
  });
  return stateSchema.parse(rows)[0].state;
}
