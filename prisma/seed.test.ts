import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/passwords/hash";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { runChild } from "../scripts/processes/run-child.mjs";
import { demoLogins, demoOrganizations, demoPassword } from "./demo";

const root = fileURLToPath(new URL("../", import.meta.url));

// Each run starts a process, which takes its time when all tests run at once.
const timeoutMs = 60_000;

/** As the start runs it: its own process, as the role that serves. */
function runSeed(env: Readonly<Record<string, string>> = {}) {
  const args = ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  return runChild(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
}

async function query(statement: string): Promise<Record<string, unknown>[]> {
  const { rows } = await ownerDatabase.query(statement);
  return rows;
}

async function countPerOrganization(table: string) {
  const rows = await query(
    `SELECT count(*)::int AS count FROM ${table} GROUP BY organization_id ORDER BY count`,
  );
  return rows.map(({ count }) => count);
}

test("the demo is refused where others can reach the server", { timeout: timeoutMs }, async () => {
  const { exitCode, output } = await runSeed({ APP_URL: "https://sales.example.com" });
  expect(exitCode).toBe(1);
  expect(output).toContain("loopback");
  expect(await query("SELECT id FROM users")).toEqual([]);
});

test("a setting that can't be used is told in its sentence alone", {
  timeout: timeoutMs,
}, async () => {
  const { exitCode, output } = await runSeed({ RATE_LIMIT_FACTOR: "many" });
  expect(exitCode).toBe(1);
  expect(output.trim()).toBe("RATE_LIMIT_FACTOR has to be a number above 0.");
});

test("a demo that breaks off leaves the database empty for the next try", {
  timeout: timeoutMs,
}, async () => {
  await query(
    "INSERT INTO organization_directory (organization_id, slug, name) VALUES (gen_random_uuid(), 'larder', 'In the way')",
  );
  const { exitCode } = await runSeed();
  expect(exitCode).not.toBe(0);
  expect(await query("SELECT id FROM users")).toEqual([]);
  expect(await query("SELECT id FROM organizations")).toEqual([]);
  await query("DELETE FROM organization_directory");
});

describe("after the seed", () => {
  beforeAll(async () => {
    expect(await runSeed()).toMatchObject({ exitCode: 0, output: "" });
  });

  test.for([
    ["customers", 40],
    ["customer_addresses", 40],
    ["products", 60],
    ["product_prices", 30],
    ["quotes", 50],
    ["quote_decisions", 29],
    ["quote_approvals", 5],
    ["competitors", 6],
    ["documents", 8],
    ["document_versions", 8],
    ["activities", 45],
    ["audit_events", 47],
    ["organization_members", 6],
    ["organization_invitations", 1],
  ] as const)("both organizations have the same number of %s: %i", async ([table, count]) => {
    expect(await countPerOrganization(table)).toEqual([count, count]);
  });

  test("each role has its person, and there are seats to spare", async () => {
    const members = await query(
      `SELECT slug, role, email FROM organization_members JOIN users ON users.id = user_id
       JOIN organization_directory USING (organization_id) WHERE email_verified_at IS NOT NULL`,
    );
    for (const { slug, people } of demoOrganizations)
      for (const [role, { email }] of Object.entries(people))
        expect(members).toContainEqual({ slug, role, email });
    expect(await query("SELECT seats FROM organizations")).toEqual([{ seats: 12 }, { seats: 12 }]);
  });

  test("everybody logs in with the password that the start prints", async () => {
    const users = await query("SELECT email, password_hash FROM users");
    expect(new Set(users.map(({ email }) => email))).toEqual(
      new Set(demoLogins.map(({ email }) => email)),
    );
    const [hash, ...others] = new Set(users.map((user) => user.password_hash));
    expect(others).toEqual([]);
    expect(await verifyPassword(demoPassword, String(hash))).toBe(true);
  });

  test("quote numbers have no gap and follow the dates", async () => {
    const rows = await query(
      `SELECT organization_id, array_agg(number ORDER BY created_at, id) AS numbers FROM quotes GROUP BY 1`,
    );
    const oneToFifty = Array.from({ length: 50 }, (_, at) => at + 1);
    expect(rows.map(({ numbers }) => numbers)).toEqual([oneToFifty, oneToFifty]);
    expect(await query("SELECT name, value FROM counters")).toEqual([
      { name: "quote", value: 50 },
      { name: "quote", value: 50 },
    ]);
  });

  test("every line is rounded half-up and every total is the sum of its lines", async () => {
    const wrong = await query(
      `SELECT number FROM quotes JOIN (
         SELECT organization_id, quote_id, count(*) AS lines, sum(net_minor) AS net, sum(tax_minor) AS tax,
           sum(discount_minor) AS discount,
           bool_and(net_minor = round(quantity * unit_price_minor * (10000 - discount_basis_points) / 10000)
             AND tax_minor = round(net_minor * tax_rate_basis_points / 10000.0)) AS is_rounded
         FROM quote_lines GROUP BY 1, 2) AS l ON l.organization_id = quotes.organization_id AND quote_id = quotes.id
       WHERE NOT is_rounded OR lines NOT BETWEEN 2 AND 7 OR subtotal_minor <> net + discount
         OR discount_minor <> discount OR tax_minor <> tax OR total_minor <> net + tax`,
    );
    expect(wrong).toEqual([]);
    expect(
      await query("SELECT id FROM quotes WHERE id NOT IN (SELECT quote_id FROM quote_lines)"),
    ).toEqual([]);
  });

  test("nothing happens before its time", async () => {
    const wrong = await query(
      `SELECT number, status FROM quotes JOIN customers ON customers.id = customer_id
       WHERE customers.created_at > quotes.created_at OR quotes.created_at > sent_at OR sent_at > decided_at
         OR greatest(quotes.created_at, sent_at, decided_at) > now()
         OR (status IN ('accepted', 'declined')) <> (decided_at IS NOT NULL)
         OR (status IN ('draft', 'pending_approval')) <> (sent_at IS NULL)
         OR (status = 'sent' AND valid_until < current_date) OR (status = 'expired' AND valid_until >= current_date)`,
    );
    expect(wrong).toEqual([]);
  });

  test("every document's file lies where its version says, byte for byte", async () => {
    const versions = await query(
      "SELECT storage_key, sha256, size_bytes::int AS size_bytes FROM document_versions",
    );
    for (const { storage_key, sha256, size_bytes } of versions) {
      const file = await readFile(
        path.join(process.env.DATA_DIR ?? "", "files", String(storage_key)),
      );
      expect(createHash("sha256").update(file).digest("hex")).toBe(sha256);
      expect(file.length).toBe(size_bytes);
    }
  });

  test("a second run leaves everything as it is", { timeout: timeoutMs }, async () => {
    expect(await runSeed()).toMatchObject({ exitCode: 0, output: "" });
    expect(await countPerOrganization("customers")).toEqual([40, 40]);
  });
});
