import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { databaseContent } from "@/lib/testing/database/database-state";
import { anOldDatabase, run, runOn, timeout } from "@/lib/testing/legacy/legacy-command";
import { testDatabase } from "@/lib/testing/setup/worker-database";

const legacy = anOldDatabase();
const { outFolder, sourceHashes } = legacy;

test(
  "a dry run tells the plan and writes nothing, neither here nor into the old database",
  async () => {
    const before = await databaseContent();
    const source = sourceHashes();
    const { code, said } = await run(
      "--from",
      legacy.old.file,
      "--dry-run",
      "--out",
      outFolder("dry"),
    );
    expect(said).toContain(
      `${legacy.old.rows.quotes} quotes, ${legacy.old.rows.quote_items} quote_items`,
    );
    expect(said).toContain("Acme (/o/acme)");
    expect(said).toContain("Imported without company (/o/imported-without-company)");
    expect(said).toContain("name its owner with --owner");
    expect(said).toContain("put into “Globex”");
    expect(said).not.toContain("hunter2");
    expect(code).toBe(0);
    expect(await databaseContent()).toEqual(before);
    expect(existsSync(outFolder("dry"))).toBe(false);
    expect(sourceHashes()).toEqual(source);
    expect(existsSync(`${legacy.old.file}-shm`)).toBe(false);
  },
  timeout,
);

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
  expect(await run("--from", legacy.old.file, "--files", "/nowhere")).toMatchObject({
    code: 1,
    said: '--files is "/nowhere": there is no such folder.\n',
  });
  const mapping = path.join(legacy.folder, "mapping.json");
  writeFileSync(mapping, '{"rolls":{}}');
  const refused = await run("--from", legacy.old.file, "--map", mapping);

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
  const { code, said } = await runOn(url.href, "--from", legacy.old.file, "--dry-run");
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
