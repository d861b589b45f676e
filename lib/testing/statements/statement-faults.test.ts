import { describe, expect, test } from "vitest";
import { statementFaults } from "./statement-faults";

const tenantKeys = new Map([
  ["organizations", "id"],
  ["quotes", "organization_id"],
  ["customers", "organization_id"],
]);
const faults = (text: string) => statementFaults(text, tenantKeys);

describe("a statement that names its organization is sound", () => {
  test.each([
    "SELECT * FROM quotes WHERE organization_id = $1 AND id = $2",
    'SELECT "public"."quotes"."id" FROM "public"."quotes" WHERE ("public"."quotes"."id" = $1 AND "public"."quotes"."organization_id" IN ($2,$3))',
    "SELECT name FROM organizations WHERE id = $1::uuid FOR UPDATE",
    "SELECT * FROM quotes q JOIN customers c ON c.organization_id = q.organization_id AND c.id = q.customer_id WHERE q.organization_id = $1",
    "SELECT * FROM quotes q LEFT JOIN customers c ON (c.organization_id, c.id) = (q.organization_id, q.customer_id) WHERE q.organization_id = $1",
    "SELECT q.id, n.count FROM quotes q LEFT JOIN (SELECT organization_id, count(*) FROM customers GROUP BY organization_id) n ON n.organization_id = q.organization_id WHERE q.organization_id = $1",
    "SELECT * FROM quotes q WHERE q.organization_id = $1 AND EXISTS (SELECT 1 FROM customers c WHERE c.organization_id = q.organization_id)",
    "SELECT * FROM quotes q WHERE q.organization_id = $1 AND (q.organization_id, q.customer_id) IN (SELECT c.organization_id, c.id FROM customers c)",
    "SELECT * FROM customers c LEFT JOIN LATERAL (SELECT s.title, n.name FROM (SELECT q.* FROM quotes q WHERE q.organization_id = c.organization_id) s LEFT JOIN LATERAL (SELECT name FROM customers o WHERE o.organization_id = s.organization_id) n ON true) l ON true WHERE c.organization_id = $1",
    "WITH mine AS (SELECT organization_id, id FROM quotes) SELECT * FROM mine WHERE mine.organization_id = $1",
    "SELECT * FROM quotes WHERE organization_id = current_setting('app.organization_id')::uuid",
    "UPDATE quotes SET title = $1 WHERE organization_id = $2 AND id = $3",
    "SELECT * FROM quotes WHERE (organization_id = $1 AND id = $2) OR (organization_id = $3 AND id = $4)",
    "DELETE FROM quotes WHERE (organization_id, id) IN (($1, $2), ($3, $4))",
    "INSERT INTO quotes (organization_id, id) VALUES ($1, $2) ON CONFLICT (organization_id, id) DO UPDATE SET title = $3 WHERE quotes.organization_id = $4",
    "SELECT * FROM sessions WHERE token_hash = $1",
    "BEGIN; SET LOCAL app.organization_id = '00000000-0000-7000-8000-000000000000'",
    "SELECT set_config('app.organization_id', $1, true)",
    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
  ])("%s", (text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("a statement without its organization is found", () => {
  test.each([
    "SELECT * FROM quotes",
    "SELECT * FROM quotes WHERE id = $1",
    "SELECT * FROM quotes WHERE organization_id = $1 OR id = $2",
    "SELECT * FROM quotes WHERE NOT organization_id = $1",
    "SELECT * FROM quotes WHERE organization_id <> $1",
    "SELECT * FROM quotes WHERE organization_id IS NOT NULL",
    "SELECT * FROM quotes WHERE organization_id = user_id",
    "SELECT * FROM organizations WHERE organization_id = $1",
    "SELECT * FROM quotes q, customers c WHERE q.organization_id = $1",
    "SELECT * FROM quotes q LEFT JOIN customers c ON c.organization_id = q.organization_id AND q.organization_id = $1",
    "SELECT * FROM quotes q JOIN customers c ON c.id = q.customer_id WHERE q.organization_id = $1",
    "SELECT (SELECT count(*) FROM quotes) FROM users",
    "SELECT * FROM quotes WHERE organization_id = $1 AND customer_id IN (SELECT id FROM customers)",
    "SELECT * FROM quotes WHERE organization_id = $1 UNION SELECT * FROM quotes",
    "SELECT * FROM (SELECT u.* FROM users u, quotes q) s WHERE s.organization_id = $1",
    "SELECT * FROM (SELECT q.*, c.id FROM quotes q, customers c) s WHERE s.organization_id = $1",
    "SELECT * FROM quotes q WHERE q.organization_id = $1 AND (q.id, q.organization_id) IN (SELECT c.*, c.organization_id FROM customers c)",
    "WITH all_quotes AS (SELECT id FROM quotes) SELECT * FROM all_quotes WHERE id = $1",
    "WITH gone AS (DELETE FROM quotes RETURNING id) SELECT * FROM gone",
    "UPDATE quotes SET title = $1 WHERE id = $2",
    "UPDATE users SET name = c.name FROM customers c WHERE c.id = users.id",
    "DELETE FROM quotes",
    "INSERT INTO users (id) SELECT id FROM quotes",
    "INSERT INTO quotes (organization_id, title) VALUES ($1, (SELECT name FROM customers LIMIT 1))",
  ])("%s", (text) => {
    expect(faults(text)).toEqual(["open"]);
  });
});

test.each([
  ["INSERT INTO quotes (id) VALUES ($1)", "insert"],
  ["INSERT INTO quotes VALUES ($1)", "insert"],
  ["UPDATE quotes SET organization_id = $1 WHERE organization_id = $1", "moves"],
  ["UPDATE organizations SET id = $1 WHERE id = $1", "moves"],
  [
    "INSERT INTO quotes (organization_id) VALUES ($1) ON CONFLICT (organization_id, id) DO UPDATE SET organization_id = $1",
    "moves",
  ],
  ["SET app.organization_id = 'x'", "lasting"],
  ["SELECT set_config('app.organization_id', $1, false)", "lasting"],
  ["SELECT set_config('app.organization_id', $1, $2)", "lasting"],
  ["TRUNCATE quotes", "unknown"],
  ["COPY quotes TO STDOUT", "unknown"],
  ["MERGE INTO quotes USING customers ON true WHEN MATCHED THEN DELETE", "unknown"],
  ["SET ROLE app_owner", "lasting"],
  ["SELECT FROM WHERE", "unreadable"],
])("%s is found", (text, rule) => {
  expect(faults(text)).toEqual([rule]);
});
