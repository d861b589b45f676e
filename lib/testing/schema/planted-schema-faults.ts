import type { SchemaRule } from "./schema-faults";

/** Makes a table that breaks no rule. */
export const soundTable = `
  CREATE TABLE scratch (organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, amount numeric,
    PRIMARY KEY (organization_id, id));
  ALTER TABLE scratch ENABLE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON scratch TO app_user
    USING (organization_id = current_setting('app.organization_id')::uuid)
    WITH CHECK (organization_id = current_setting('app.organization_id')::uuid)`;

/** Rules, and what somebody could do to break them, on that table or beside it. */
export const plantedFaults: readonly (readonly [SchemaRule, string])[] = [
  [
    "has no organization_id uuid NOT NULL",
    "ALTER TABLE scratch DROP CONSTRAINT scratch_pkey; ALTER TABLE scratch ALTER organization_id DROP NOT NULL",
  ],
  [
    "does not have row level security enabled and unforced",
    "ALTER TABLE scratch DISABLE ROW LEVEL SECURITY",
  ],
  [
    "does not have row level security enabled and unforced",
    "ALTER TABLE scratch FORCE ROW LEVEL SECURITY",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "DROP POLICY tenant ON scratch",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "CREATE POLICY open ON scratch TO app_user USING (true)",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "ALTER POLICY tenant ON scratch WITH CHECK (true)",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "ALTER POLICY tenant ON scratch USING (organization_id = current_setting('app.organization_id', true)::uuid)",
  ],
  ["has an index that does not begin with organization_id", "CREATE INDEX ON scratch (id)"],
  [
    "has an index that does not begin with organization_id",
    "CREATE UNIQUE INDEX ON scratch (lower(id::text))",
  ],
  [
    "has an index on a type that row level security keeps from using it",
    "CREATE INDEX ON scratch (organization_id, amount)",
  ],
  [
    "has a foreign key that could lead to another organization",
    "ALTER TABLE scratch ADD quote_id uuid; CREATE UNIQUE INDEX one ON quotes (id); ALTER TABLE scratch ADD FOREIGN KEY (quote_id) REFERENCES quotes (id)",
  ],
  [
    "has a foreign key without an allowed action",
    "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON UPDATE CASCADE",
  ],
  [
    "has a foreign key without an allowed action",
    "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON DELETE SET NULL",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "CREATE POLICY second ON scratch TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "DROP POLICY tenant ON scratch; CREATE POLICY tenant ON scratch TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "DROP POLICY tenant ON scratch; CREATE POLICY tenant ON scratch FOR SELECT TO app_user USING (organization_id = current_setting('app.organization_id')::uuid)",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "ALTER POLICY tenant ON scratch TO PUBLIC",
  ],
  [
    "does not have the one policy, for everything, with an equal check",
    "ALTER POLICY tenant ON scratch USING (organization_id = current_setting('app.organization_id')::uuid OR amount IS NULL)",
  ],
  ["has no organization_id uuid NOT NULL", "CREATE TABLE forgotten (id uuid PRIMARY KEY)"],
  [
    "has no organization_id uuid NOT NULL",
    "CREATE TABLE forgotten (organization_id text NOT NULL)",
  ],
  [
    "has an index that does not begin with organization_id",
    "CREATE INDEX ON scratch (id, organization_id)",
  ],
  [
    "has an index on a type that row level security keeps from using it",
    "CREATE TYPE stage AS ENUM ('new', 'won'); ALTER TABLE scratch ADD stage stage; CREATE INDEX ON scratch (organization_id, stage)",
  ],
  [
    "has an index on a type that row level security keeps from using it",
    "ALTER TABLE scratch ADD facts jsonb; CREATE INDEX ON scratch (organization_id, facts)",
  ],
  [
    "has a foreign key that could lead to another organization",
    "ALTER TABLE scratch ADD quote_id uuid; CREATE UNIQUE INDEX turned ON quotes (id, organization_id); ALTER TABLE scratch ADD FOREIGN KEY (quote_id, organization_id) REFERENCES quotes (id, organization_id)",
  ],
  [
    "has a foreign key without an allowed action",
    "ALTER TABLE scratch ADD FOREIGN KEY (organization_id, id) REFERENCES quotes (organization_id, id) ON DELETE SET DEFAULT",
  ],
  ["belongs to a role that serves", "ALTER TABLE scratch OWNER TO app_user"],
  [
    "is a view that sees more than who asks",
    "CREATE MATERIALIZED VIEW everything AS SELECT * FROM customers",
  ],
  [
    "is a function that runs with its owner's rights",
    "CREATE FUNCTION enqueue_everything() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'",
  ],
  ["is open to a role that may pass policies by", "ALTER ROLE app_user BYPASSRLS"],
  ["is open to a role that may pass policies by", "ALTER ROLE app_worker SUPERUSER"],
  ["is open to a role that may pass policies by", "ALTER ROLE app_user CREATEROLE"],
  ["is open to a role that may pass policies by", "GRANT pg_read_all_data TO app_user"],
  [
    "has an organization_id that refers to no organization",
    "ALTER TABLE scratch DROP CONSTRAINT scratch_organization_id_fkey",
  ],
  ["is a view that sees more than who asks", "CREATE VIEW everything AS SELECT * FROM customers"],
  [
    "is a function that runs with its owner's rights",
    "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'",
  ],
];
