import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDataDir } from "@/lib/testing/setup/test-data-dir";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { projectRoot } from "../steps/project-root.mjs";
import { canLogIn, withConnection } from "./connect.mjs";
import { embeddedSuperuserUrl } from "./embedded-database.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { urlAs } from "./role-passwords.mjs";
import { prepareServingRoles, servingUrls } from "./serving-roles.mjs";

// A PostgreSQL of its own, standing in for an operator's server: roles belong to a whole server, and other tests use theirs.
const dataDir = makeTestDataDir();
const firstKey = "the-first-secret-key-of-this-test-file";
const secondKey = "the-second-secret-key-of-this-test-file";
let superuserUrl = "";
let ownerUrl = "";
let stop = async () => {};

beforeAll(async () => {
  const postgres = await startPostgres({
    root: projectRoot,
    dataDir,
    superuserPassword: "superuser",
    isDurable: false,
  });
  stop = postgres.stop;
  superuserUrl = embeddedSuperuserUrl(postgres.port, "superuser");
  await withConnection(superuserUrl, async (client) => {
    await client.query("CREATE ROLE operator LOGIN PASSWORD 'operator'");
    await client.query("CREATE DATABASE sales OWNER operator");
  });
  const url = new URL(urlAs(superuserUrl, "operator", "operator"));
  url.pathname = "/sales";
  ownerUrl = url.href;
});

afterAll(async () => {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function asSuperuser(statement: string) {
  return withConnection(superuserUrl, (client) => client.query(statement));
}

test("an owner that may not create roles gets one sentence that says what to create", async () => {
  await expect(prepareServingRoles(ownerUrl, firstKey)).rejects.toThrow(
    /^The database role operator may not create or change app_user: run ALTER ROLE operator CREATEROLE .*\.$/,
  );
});

test("an owner with CREATEROLE prepares the whole database, and again without a change", async () => {
  await asSuperuser("ALTER ROLE operator CREATEROLE");
  const options = { root: projectRoot, ownerUrl, secretKey: firstKey };
  expect((await prepareDatabase(options)).applied.length).toBeGreaterThan(0);
  expect((await prepareDatabase(options)).applied).toEqual([]);
});

test("two servers that start at once prepare the same database without trouble", async () => {
  const options = { root: projectRoot, ownerUrl, secretKey: firstKey };
  await expect(
    Promise.all([prepareDatabase(options), prepareDatabase(options)]),
  ).resolves.toHaveLength(2);
});

test("the serving roles can do nothing but serve, and own nothing but the job queue", async () => {
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query(
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication AS is_mighty,
         ARRAY(SELECT DISTINCT relnamespace::regnamespace::text FROM pg_class WHERE relowner = pg_roles.oid) AS owns_in,
         has_schema_privilege(oid, 'public', 'CREATE') AS may_create,
         has_database_privilege(oid, current_database(), 'CREATE, TEMPORARY') AS may_make_schemas
       FROM pg_roles WHERE rolname IN ('app_user', 'app_worker') ORDER BY rolname`,
    ),
  );
  const harmless = { is_mighty: false, may_create: false, may_make_schemas: false };
  expect(rows).toEqual([
    { rolname: "app_user", owns_in: [], ...harmless },
    { rolname: "app_worker", owns_in: expect.arrayContaining(["graphile_worker"]), ...harmless },
  ]);
});

test("the serving role can add a job and cannot read the queue", async () => {
  const { appUrl } = servingUrls(ownerUrl, firstKey);
  await withConnection(appUrl, async (client) => {
    await client.query("SELECT enqueue_job('test', '{}', NULL, 1)");
    await expect(client.query("SELECT * FROM graphile_worker.jobs")).rejects.toThrow(
      "permission denied",
    );
  });
});

test("no other role of the server may connect to the database", async () => {
  await asSuperuser("CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
  await expect(
    withConnection(urlAs(ownerUrl, "stranger", "stranger"), async () => {}),
  ).rejects.toThrow();
});

test("a new SECRET_KEY gives the serving roles new passwords", async () => {
  const before = servingUrls(ownerUrl, firstKey);
  const after = await prepareServingRoles(ownerUrl, secondKey);
  expect(await canLogIn(before.appUrl)).toBe(false);
  expect(await canLogIn(after.appUrl)).toBe(true);
  expect(await canLogIn(after.workerUrl)).toBe(true);
});

test("a serving role that could pass policies by is refused", async () => {
  await asSuperuser("ALTER ROLE app_user BYPASSRLS");
  await expect(prepareServingRoles(ownerUrl, secondKey)).rejects.toThrow(
    /^The database role app_user can do more than serve/,
  );
  await asSuperuser("ALTER ROLE app_user NOBYPASSRLS");
});
