import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { readChain } from "@/lib/audit/read-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { closeConnections } from "@/lib/db/connections";
import { receiptSchema } from "@/lib/legacy/receipt";
import {
  type GeneratedDatabase,
  generateLegacyDatabase,
  oldPassword,
} from "@/lib/legacy/test-legacy-database";
import { logIn } from "@/lib/sessions/log-in";
import { databaseContent } from "@/lib/testing/database-state";
import { anOrigin } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { testDatabase } from "@/lib/testing/worker-database";

/** LEGACY_ROWS=200000 runs it with as many. */
const rows = Number(process.env.LEGACY_ROWS ?? 4_000);
const timeout = 60_000 + rows * 10;

const folder = mkdtempSync(path.join(tmpdir(), "import-legacy-"));
let old: GeneratedDatabase;

beforeAll(() => {
  old = generateLegacyDatabase(folder, { rows, seed: 7 });
}, timeout);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeConnections();
});

const command = ["--import", "tsx", "--conditions=react-server", "scripts/import-legacy.ts"];
const environment = (ownerUrl = testDatabase().ownerUrl) => ({
  ...process.env,
  DATABASE_URL: ownerUrl,
});
const failed = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

/** Runs the command as an operator would. */
function run(...options: string[]): Promise<{ code: number; said: string }> {
  return runOn(testDatabase().ownerUrl, ...options);
}

async function runOn(ownerUrl: string, ...options: string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...command, ...options],
      { env: environment(ownerUrl) },
    );
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = failed.parse(error);
    return { code, said: stdout + stderr };
  }
}

const outFolder = (name: string) => path.join(folder, name);
const bringIn = (name: string) =>
  run("--from", old.file, "--files", old.filesFolder, "--out", outFolder(name));
const receiptIn = (name: string) =>
  receiptSchema.parse(JSON.parse(readFileSync(path.join(outFolder(name), "receipt.json"), "utf8")));
const undo = (name: string, ...options: string[]) =>
  run("--undo", path.join(outFolder(name), "receipt.json"), ...options);

/** What a receipt says of what is there now. */
const contentIn = (name: string) =>
  receiptIn(name).organizations.map(({ slug, old_rows, tables }) => ({ slug, old_rows, tables }));

const lineSchema = z.object({
  table: z.string(),
  id: z.coerce.number(),
  field: z.string(),
  fault: z.string(),
});

function reportIn(name: string) {
  const text = readFileSync(path.join(outFolder(name), "report.csv"), "utf8");
  return z
    .array(lineSchema)
    .parse(Papa.parse(text.replace("\ufeff", ""), { header: true, skipEmptyLines: true }).data);
}

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const sourceHashes = () => ["", "-wal"].map((suffix) => hashOf(`${old.file}${suffix}`));

test(
  "a dry run tells the plan and writes nothing, neither here nor into the old database",
  async () => {
    const before = await databaseContent();
    const source = sourceHashes();
    const { code, said } = await run("--from", old.file, "--dry-run", "--out", outFolder("dry"));
    expect(said).toContain(`${old.rows.quotes} quotes, ${old.rows.quote_items} quote_items`);
    expect(said).toContain("Acme (/o/acme)");
    expect(said).toContain("Imported without company (/o/imported-without-company)");
    expect(said).toContain("name its owner with --owner");
    expect(said).toContain("put into “Globex”");
    expect(said).not.toContain("hunter2");
    expect(code).toBe(0);
    expect(await databaseContent()).toEqual(before);
    expect(existsSync(outFolder("dry"))).toBe(false);
    expect(sourceHashes()).toEqual(source);
    expect(existsSync(`${old.file}-shm`)).toBe(false);
  },
  timeout,
);

describe("after an import", () => {
  let before: Awaited<ReturnType<typeof databaseContent>>;
  let source: readonly string[];

  beforeAll(async () => {
    before = await databaseContent();
    source = sourceHashes();
    const startedAtMs = performance.now();
    const { code, said } = await bringIn("first");
    if (code !== 0) throw new Error(said);
    const seconds = (performance.now() - startedAtMs) / 1000;
    const count = Object.values(old.rows).reduce((sum, one) => sum + one, 0);
    if (process.env.LEGACY_ROWS) console.log(`${count} rows in ${seconds.toFixed(1)} s`);
  }, timeout);

  test("the quotes of each company come to what they came to before, to the cent", async () => {
    const { rows: found } = await ownerDatabase.query(
      `SELECT o.name, coalesce(sum(q.total_minor), 0)::text AS total
       FROM organizations o LEFT JOIN quotes q ON q.organization_id = o.id GROUP BY o.name`,
    );
    const totals = z.array(z.object({ name: z.string(), total: z.coerce.bigint() })).parse(found);
    for (const [name, total] of old.totals)
      expect([name, totals.find((one) => one.name === name)?.total]).toEqual([name, total]);
  });

  test("every line adds up to its quote", async () => {
    const { rows: wrong } = await ownerDatabase.query(
      `SELECT q.id FROM quotes q JOIN LATERAL (SELECT sum(net_minor + tax_minor) AS total FROM quote_lines l
         WHERE l.organization_id = q.organization_id AND l.quote_id = q.id) s ON true
       WHERE coalesce(s.total, 0) <> q.total_minor`,
    );
    expect(wrong).toEqual([]);
  });

  test("every row is here, or the report says why it is not", () => {
    const mapped = Papa.parse<Record<string, string>>(
      readFileSync(path.join(outFolder("first"), "ids.csv"), "utf8").replace("\ufeff", ""),
      { header: true, skipEmptyLines: true },
    ).data;
    const reported = reportIn("first").filter(({ field }) => field === "file_path");
    for (const [table, count] of Object.entries(old.rows)) {
      const here = mapped.filter((one) => one.table === table).length;
      const left = reported.filter((one) => one.table === table).length;
      expect([table, here + left]).toEqual([table, count]);
    }
  });

  test("each fault is in the report, with its row and its field", () => {
    const lines = new Set(
      reportIn("first").map(({ table, id, field, fault }) => `${table} ${id} ${field}: ${fault}`),
    );
    const missing = old.planted
      .map(({ table, id, field, fault }) => `${table} ${id} ${field}: ${fault}`)
      .filter((one) => !lines.has(one));
    expect(missing).toEqual([]);
  });

  test("people log in with the password that they had", async () => {
    const entered = await logIn(anOrigin(), {
      email: "manager@acme.example",
      password: oldPassword,
      rememberMe: false,
    });
    expect(entered.ok).toBe(true);
    const { rows: found } = await ownerDatabase.query(
      `SELECT o.name, m.role FROM user_organizations m JOIN users u ON u.id = m.user_id
       JOIN organization_directory o USING (organization_id) WHERE u.email = 'manager@acme.example' ORDER BY o.name`,
    );
    expect(found).toEqual([
      { name: "Acme", role: "manager" },
      { name: "Globex", role: "sales_rep" },
    ]);
    // What the log-in wrote down is no part of what the tests below compare.
    await ownerDatabase.query("DELETE FROM sessions");
    await ownerDatabase.query("DELETE FROM account_events");
  });

  test("a password in plain text is nowhere, and its owner gets a link", async () => {
    const { rows: found } = await ownerDatabase.query(
      `SELECT u.password_hash, t.purpose FROM users u JOIN email_tokens t ON t.user_id = u.id
       WHERE u.email = 'plain@acme.example'`,
    );
    expect(found).toEqual([{ password_hash: null, purpose: "activate" }]);
    const { rows: jobs } = await ownerDatabase.query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'mail.activation'",
    );
    expect(jobs).toHaveLength(receiptIn("first").links.length);
    for (const name of ["receipt.json", "report.csv", "ids.csv"])
      expect(readFileSync(path.join(outFolder("first"), name), "utf8")).not.toContain("hunter2");
  });

  test("each organization has one owner, a seat for every active member, and an unbroken audit log", async () => {
    const { rows: odd } = await ownerDatabase.query(
      `SELECT o.name FROM organizations o JOIN organization_members m ON m.organization_id = o.id
       GROUP BY o.id HAVING count(*) FILTER (WHERE m.role = 'owner') <> 1
         OR count(*) FILTER (WHERE NOT m.is_suspended) > o.seats`,
    );
    expect(odd).toEqual([]);
    for (const { organization_id, audit } of receiptIn("first").organizations) {
      const verdict = await verifyChain(await readChain(ownerDatabase, organization_id));
      expect(verdict).toEqual({ isWhole: true, count: audit.sequence });
    }
  });

  test(
    "a second import adds nothing, and its receipt says the same",
    async () => {
      const state = await databaseContent();
      const { code, said } = await bringIn("second");
      expect(said).toContain("was brought in before, and stays as it is");
      expect(code).toBe(0);
      expect(await databaseContent()).toEqual(state);
      expect(contentIn("second")).toEqual(contentIn("first"));
      expect(reportIn("second")).toEqual(reportIn("first"));
    },
    timeout,
  );

  test(
    "an import whose rows were changed since is not undone, unless it is forced",
    async () => {
      const [{ organization_id } = { organization_id: "" }] = receiptIn("first").organizations;
      const rename = (name: string) =>
        ownerDatabase.query(
          "UPDATE competitors SET name = $2 WHERE organization_id = $1 AND name IN ('Rival', 'Renamed')",
          [organization_id, name],
        );
      await rename("Renamed");
      const state = await databaseContent();
      const { code, said } = await undo("first");
      expect(said).toContain(
        "“Acme” (acme) was worked in since its import: a row of competitors was changed.",
      );
      expect(code).toBe(1);
      expect(await databaseContent()).toEqual(state);
      await rename("Rival");
    },
    timeout,
  );

  test(
    "an undo leaves the database as it was before",
    async () => {
      const { code, said } = await undo("first");
      expect(said).toMatch(
        /acme: removed .*\d+ quotes.* audit log ended at event \d+, [0-9a-f]{64}/,
      );
      expect(code).toBe(0);
      expect(await databaseContent()).toEqual(before);
      expect((await undo("first")).said).toContain("Nothing is left of this import.");
      expect(sourceHashes()).toEqual(source);
    },
    timeout,
  );

  test(
    "an import that is killed in the middle and started again ends as one that was not",
    async () => {
      const killed = spawn(
        process.execPath,
        [...command, "--from", old.file, "--files", old.filesFolder, "--out", outFolder("killed")],
        { env: environment(), stdio: ["ignore", "ignore", "pipe"] },
      );
      const ended = new Promise((resolve) => killed.once("exit", resolve));
      for await (const chunk of killed.stderr)
        if (/ [78]\d %/.test(String(chunk))) killed.kill("SIGKILL");
      await ended;
      const { rows: there } = await ownerDatabase.query("SELECT FROM organizations");
      expect(there.length).toBeLessThan(receiptIn("first").organizations.length);
      expect((await bringIn("killed")).code).toBe(0);
      expect(contentIn("killed")).toEqual(contentIn("first"));
      expect(reportIn("killed")).toEqual(reportIn("first"));
      expect((await undo("killed")).code).toBe(0);
      expect(await databaseContent()).toEqual(before);
    },
    timeout,
  );
});

test("what can't be done is said in a sentence", async () => {
  expect(await run()).toMatchObject({
    code: 1,
    said: expect.stringContaining("--from <mercura.db"),
  });
  expect(await run("--from", "/nowhere.db")).toMatchObject({
    code: 1,
    said: "There is no file /nowhere.db.\n",
  });
  expect(await run("--from", "postgres://nobody@127.0.0.1:1/old")).toMatchObject({
    code: 1,
    said: expect.stringContaining("The old database can't be opened: connect ECONNREFUSED"),
  });
  expect(await run("--from", old.file, "--files", "/nowhere")).toMatchObject({
    code: 1,
    said: '--files is "/nowhere": there is no such folder.\n',
  });
  const mapping = path.join(folder, "mapping.json");
  writeFileSync(mapping, '{"rolls":{}}');
  const refused = await run("--from", old.file, "--map", mapping);

  expect(refused).toMatchObject({
    code: 1,
    said: expect.stringContaining('Unrecognized key: "rolls"'),
  });
});

test("a database whose tables are those of another version is left alone", async () => {
  const url = new URL(testDatabase().ownerUrl);
  url.pathname = `${url.pathname}_empty`;
  const name = url.pathname.slice(1);
  await asSuperuser(`CREATE DATABASE ${name} OWNER app_owner`);
  const { code, said } = await runOn(url.href, "--from", old.file, "--dry-run");
  await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
  expect(said).toContain("run npm run db:migrate -- deploy");
  expect(code).toBe(1);
});

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgres").superuserUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
