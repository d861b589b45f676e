import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { updateCustomer } from "@/lib/customers/update-customer";
import { closeConnections } from "@/lib/db/connections/connections";
import { newFileKey, storeFile } from "@/lib/files/store-file";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { databaseRows } from "@/lib/testing/operations/database-rows";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { withConnection } from "./database/connect.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "mercura-backup-"));
const file = path.join(folder, "backup.zip");
const { ownerUrl } = testDatabase();
const outcome = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

let organization: Organization;
let document: { key: string; place: string };

beforeAll(async () => {
  organization = await anOrganization();
  // What a text format has to escape.
  for (const name of ["Ada", "Bo\\N & Söhne", "\\."]) await aCustomer(organization.owner, { name });
  const key = newFileKey(organization.organizationId);
  await storeFile(organization.organizationId, Buffer.from("a contract"), key);
  document = { key, place: path.join(process.env.DATA_DIR ?? "", "files", key) };
  await closeConnections();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as an operator would. */
async function run(script: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const command = ["--import", "tsx", "--conditions=react-server", `scripts/${script}.ts`, ...args];
  const env = { ...process.env, DATABASE_URL: ownerUrl };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = outcome.parse(error);
    return { code, said: stdout + stderr };
  }
}

const backUp = async () => expect(await run("backup", "--to", file)).toMatchObject({ code: 0 });

describe("a backup", () => {
  test("brings back each row and each file, the locks on them, and what came after is kept aside", async () => {
    const before = await databaseRows(ownerUrl);
    await backUp();
    await withConnection(ownerUrl, async (client) => {
      await client.query("UPDATE customers SET name = 'overwritten'");
      await client.query("DELETE FROM audit_events WHERE sequence > 1");
    });
    rmSync(document.place);
    expect(await databaseRows(ownerUrl)).not.toEqual(before);

    const restored = await run("restore", file);
    expect(restored.said).toMatch(/Restored \d+ rows .* and 1 files\./);
    expect(restored.code).toBe(0);
    expect(await databaseRows(ownerUrl)).toEqual(before);
    expect(readFileSync(document.place, "utf8")).toBe("a contract");

    const kept = /as the database (\w+):/.exec(restored.said)?.[1] ?? "";
    await withConnection(ownerUrl, async (client) => {
      const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname = $1", [
        kept,
      ]);
      expect(rows).toHaveLength(1);
      await client.query(`DROP DATABASE ${kept}`);
    });
    // The app goes on, within its walls.
    const customer = await aCustomer(organization.owner, { name: "After" });
    expect(customer).toBeDefined();
    const stranger = await anOrganization();
    const input = { customerId: customer.id, lockVersion: customer.lockVersion, name: "Mine" };
    expect(await updateCustomer(stranger.owner, input)).toMatchObject({ code: "not_found" });
    await closeConnections();
  });

  test("is verified by a restore into a database that is gone afterwards", async () => {
    await backUp();
    const before = await databaseNames();
    const { code, said } = await run("backup-verify", file);
    expect(said).toMatch(
      /^Whole: \d+ rows of \d+ tables, [1-9]\d* files, keys and policies, and every audit log\./,
    );
    expect(code).toBe(0);
    expect(await databaseNames()).toEqual(before);
  });

  test("of a log that was tampered with before says so when it is verified", async () => {
    await withConnection(ownerUrl, (client) =>
      client.query("UPDATE audit_events SET action = 'customer.deleted' WHERE sequence = 2"),
    );
    await backUp();
    const { code, said } = await run("backup-verify", file);
    expect(said).toMatch(/^The audit log of /);
    expect(code).toBe(1);
  });
});

describe("what is refused, and leaves everything as it is", () => {
  const refused = async (script: string, damaged: string, env: Record<string, string> = {}) => {
    const names = await databaseNames();
    Object.assign(process.env, env);
    const { code, said } = await run(script, damaged);
    expect(code).toBe(1);
    expect(await databaseNames()).toEqual(names);
    return said;
  };

  test.each(["restore", "backup-verify"])("%s: a backup that was cut short", async (script) => {
    await backUp();
    const cut = path.join(folder, "cut.zip");
    writeFileSync(cut, readFileSync(file));
    truncateSync(cut, Math.floor(readFileSync(file).length / 2));
    expect(await refused(script, cut)).toMatch(/cut\.zip is cut short or damaged: .*\.\n$/);
  });

  test("a backup of which one byte was changed", async () => {
    await backUp();
    const bytes = readFileSync(file);
    const at = bytes.indexOf("tables/public.customers.copy") + 80;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    const edited = path.join(folder, "edited.zip");
    writeFileSync(edited, bytes);
    expect(await refused("restore", edited)).toMatch(/changed or damaged|cut short or damaged/);
  });

  test("a backup that another server's secret has signed", async () => {
    await backUp();
    const { SECRET_KEY = "" } = process.env;
    try {
      const said = await refused("restore", file, {
        SECRET_KEY: "another-secret-of-32-characters-or-more",
      });
      expect(said).toMatch(
        /^The backup was changed, or comes from a server with another SECRET_KEY/,
      );
    } finally {
      process.env.SECRET_KEY = SECRET_KEY;
    }
  });

  test("a restore while a server uses the database", async () => {
    await backUp();
    await aCustomer(organization.owner);
    const said = await refused("restore", file);
    expect(said).toMatch(/^The database is in use by \d+ connections?: stop the servers/);
    await closeConnections();
  });

  test("a file that is not there, and none at all", async () => {
    expect(await refused("restore", path.join(folder, "none.zip"))).toMatch(
      /^There is no file .*none\.zip\.\n$/,
    );
    expect((await run("restore")).said).toMatch(/^Name the backup: /);
  });
});

/** The databases that a restore makes beside this test's own; other tests make theirs meanwhile. */
function databaseNames(): Promise<string[]> {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT datname FROM pg_database
       WHERE starts_with(datname, current_database() || '_') OR starts_with(datname, 'mercura_verify_')
       ORDER BY 1`,
    );
    return rows.map(({ datname }) => String(datname));
  });
}
