import type pg from "pg";
import { z } from "zod";

/** Rules for every table with organization_id, checked on PostgreSQL's own catalog, so that no table can be forgotten. */
const rules = {
  "has no organization_id uuid NOT NULL": `
    SELECT name FROM tenant_tables t WHERE NOT EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = t.key AND a.attnotnull AND a.atttypid = 'uuid'::regtype)`,

  "does not have row level security enabled and unforced": `
    SELECT name FROM tenant_tables WHERE NOT relrowsecurity OR relforcerowsecurity`,

  "does not have the one policy, for everything, with an equal check": `
    SELECT name FROM tenant_tables t WHERE 1 <> (SELECT count(*) FROM pg_policy p WHERE p.polrelid = t.oid)
    UNION SELECT name FROM tenant_tables t JOIN pg_policy p ON p.polrelid = t.oid
    WHERE NOT p.polpermissive OR p.polcmd <> '*' OR p.polroles <> ARRAY['app_user'::regrole::oid]
      OR pg_get_expr(p.polqual, p.polrelid) <> format('(%s = (current_setting(''app.organization_id''::text))::uuid)', t.key)
      OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM pg_get_expr(p.polqual, p.polrelid)`,

  "has an index that does not begin with organization_id": `
    SELECT name || ': ' || i.indexrelid::regclass FROM tenant_tables t JOIN pg_index i ON i.indrelid = t.oid
    WHERE pg_get_indexdef(i.indexrelid, 1, true) NOT IN (t.key, format('(%s::text)', t.key))`,

  "has an index on a type that row level security keeps from using it": `
    SELECT name || ': ' || i.indexrelid::regclass FROM tenant_tables t
    JOIN pg_index i ON i.indrelid = t.oid
    JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
    JOIN pg_type y ON y.oid = a.atttypid
    WHERE y.typtype = 'e' OR y.typname IN ('numeric', 'json', 'jsonb')`,

  "has a foreign key that could lead to another organization": `
    SELECT name || ': ' || k.conname FROM tenant_tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
    WHERE NOT (k.confrelid = 'users'::regclass AND cardinality(k.conkey) = 1)
      AND NOT (
        (SELECT attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = k.conkey[1]) = 'organization_id'
        AND (SELECT attname FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1])
          = CASE WHEN k.confrelid = 'organizations'::regclass THEN 'id' ELSE 'organization_id' END)`,

  "has a foreign key without an allowed action": `
    SELECT c.relname || ': ' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
      AND (k.confupdtype <> 'a' OR k.confdeltype NOT IN ('a', 'r', 'c'))`,

  "has an organization_id that refers to no organization": `
    SELECT name FROM tenant_tables t WHERE key = 'organization_id' AND NOT EXISTS (
      SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'f' AND k.confrelid = 'organizations'::regclass)`,

  "belongs to a role that serves": `
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relowner IN ('app_user'::regrole, 'app_worker'::regrole)`,

  "is open to a role that may pass policies by": `
    SELECT r.rolname FROM pg_roles r WHERE r.rolname IN ('app_user', 'app_worker')
      AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`,

  "is a view that sees more than who asks": `
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind IN ('v', 'm') AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`,

  "is a function that runs with its owner's rights": `
    SELECT p.proname::text FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.proname NOT IN ('enqueue_job', 'gather_job', 'search_contacts', 'search_customers', 'search_documents', 'search_products', 'search_quotes', 'alike_customers', 'erase_audit_log')`,
} as const;

export type SchemaRule = keyof typeof rules;
export const schemaRules = Object.keys(rules).filter((rule): rule is SchemaRule => rule in rules);

const faultsSchema = z.array(z.tuple([z.string()]));

/** The tables that break a rule, and where; none in a sound schema. */
export async function schemaFaults(
  client: pg.Pool | pg.PoolClient,
  directoryTables: readonly string[],
  rule: SchemaRule,
): Promise<string[]> {
  const { rows } = await client.query({
    text: `WITH tenant_tables AS (
      SELECT oid, relname::text AS name, relrowsecurity, relforcerowsecurity,
        CASE relname WHEN 'organizations' THEN 'id' ELSE 'organization_id' END AS key
      FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
        AND relname <> '_prisma_migrations' AND relname <> ALL ($1::text[]))
      ${rules[rule]} ORDER BY 1`,
    values: [directoryTables],
    rowMode: "array",
  });
  return faultsSchema.parse(rows).flat();
}
