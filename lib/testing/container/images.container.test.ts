import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startSmtpServer, type TestSmtpServer } from "@/lib/testing/mail/smtp-server";
import { embeddedSuperuserUrl } from "../../../scripts/database/embedded-database.mjs";
import { startPostgres } from "../../../scripts/postgres/start-postgres.mjs";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { runChild } from "../../../scripts/processes/run-child.mjs";
import { aLoad } from "../operations/a-load";
import { aWorker } from "../operations/a-worker";
import { anApp } from "../operations/an-app";
import { makeTestDataDir } from "../setup/test-data-dir";
import { assemble } from "./assemble";
import { interpolate, readCompose, variablesOf } from "./compose";
import { readStages, root } from "./dockerfile";
import { startProgram } from "./start-program";

const stages = readStages();
const compose = readCompose();
const passwords = Object.fromEntries(variablesOf(compose).map((name) => [name, "a1b2c3d4e5f6"]));
const superuserPassword = "a1b2c3d4e5f6";
const folder = mkdtempSync(path.join(tmpdir(), "mercura-container-"));
const dataDir = makeTestDataDir();
const teardown: (() => unknown)[] = [];
const ports = { postgres: 0, pgbouncer: 0, proxy: 0, app1: 0, app2: 0, worker: 0 };

let smtp: TestSmtpServer;
let app = "";
let tools = "";

/** The environment of a service, with this machine's addresses in place of the network's. */
function environmentOf(name: string): Record<string, string> {
  const service = compose.services[name];
  const stage = stages.find((candidate) => candidate.name === service?.build?.target);
  const all = { ...stage?.env, ...service?.environment };
  const here = (value: string) =>
    interpolate(value, { ...passwords, APP_URL: `http://localhost:${ports.proxy}` })
      .replace("@postgres:5432", `@127.0.0.1:${ports.postgres}`)
      .replace("@pgbouncer:6432", `@127.0.0.1:${ports.pgbouncer}`)
      .replace(/^0\.0\.0\.0$/, "127.0.0.1")
      .replace(/^\/data$/, path.join(dataDir, "files"));
  return {
    ...Object.fromEntries(Object.entries(all).map(([key, value]) => [key, here(value)])),
    // Of the services on one machine each needs a port of its own.
    METRICS_PORT: name === "worker" ? `${ports.worker}` : "",
    RATE_LIMIT_FACTOR: "1000",
    SECRET_KEY: "0123456789abcdef0123456789abcdef",
    MAIL_FROM: "Mercura <mercura@example.com>",
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
  };
}

async function must(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd = root,
) {
  const { exitCode, output } = await runChild(command, args, {
    cwd,
    env: { ...process.env, ...env },
  });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${output}`);
  return output;
}

const startApp = (name: "app-1" | "app-2") =>
  anApp({
    standalone: app,
    port: name === "app-1" ? ports.app1 : ports.app2,
    env: {
      ...environmentOf(name),
      PORT: `${name === "app-1" ? ports.app1 : ports.app2}`,
      HOSTNAME: "127.0.0.1",
    },
  });

beforeAll(async () => {
  app = await assemble("app", stages, folder);
  tools = await assemble("tools", stages, folder);
  smtp = await startSmtpServer();
  const postgres = await startPostgres({ root, dataDir, superuserPassword });
  teardown.push(() => postgres.stop());
  ports.postgres = postgres.port;
  for (const name of ["pgbouncer", "proxy", "app1", "app2", "worker"] as const)
    ports[name] = await freeLoopbackPort();
  await asSuperuser("CREATE DATABASE mercura");
  await must("/bin/sh", ["scripts/container/make-roles.sh"], {
    ...environmentOf("postgres"),
    PGHOST: "127.0.0.1",
    PGPORT: `${ports.postgres}`,
    PGPASSWORD: superuserPassword,
  });
  await must(
    process.execPath,
    compose.services.migrate?.command?.slice(1) ?? [],
    environmentOf("migrate"),
    tools,
  );
});

afterAll(async () => {
  for (const takeDown of teardown.reverse()) await takeDown();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

test("the images hold what they need: pages, the API, PDFs and mail work behind PgBouncer and the proxy, and a rolling restart loses nothing", async () => {
  await startBouncer();
  const pair = [await startApp("app-1"), await startApp("app-2")];
  teardown.push(() => Promise.all(pair.map((started) => started.kill())));
  const worker = await aWorker(environmentOf("worker"), tools);
  teardown.push(() => worker.stop());
  const proxy = await startProxy();

  const page = await fetch(`${proxy}/login`);
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain("Log in");
  for (const [, asset = ""] of text.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g))
    expect((await fetch(`${proxy}${asset}`)).status, asset).toBe(200);
  expect((await fetch(`${proxy}/favicon.svg`)).status).toBe(200);
  expect((await fetch(`${proxy}/mailbox`)).status).toBeLessThan(500);

  // A thread hashes the password whose file no import names, and a list judges it that none names.
  const signedUp = await fetch(`${proxy}/api/v1/organizations`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      name: "Calder Valley Ltd",
      slug: "calder-valley",
      owner_name: "Kim Berg",
      owner_email: "kim@calder.example",
      owner_password: "a sentence is a good password",
    }),
  });
  expect(signedUp.status).toBe(201);
  const { access_token: token } = await signedUp.json();

  // Another thread draws the quote, with fonts that no import names.
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${proxy}/api/v1${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return await answer.json();
  };
  const customer = await post("/customers", { name: "Halden" });
  const lines = [{ description: "Gate", unit_price_minor: 100_000 }];
  const quote = await post("/quotes", { customer_id: customer.id, lines });
  const { link } = await post(`/quotes/${quote.id}/send`, { email: null });
  const pdf = await fetch(`${link}/pdf`);
  expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");

  await vi.waitFor(() => expect(smtp.mails.length).toBeGreaterThan(0), { timeout: 20_000 });

  const load = aLoad(proxy, [token, token, token]);
  const answered = async (more: number) => {
    const goal = load.count() + more;
    await vi.waitFor(() => expect(load.count()).toBeGreaterThan(goal), { timeout: 30_000 });
  };
  await answered(50);
  for (const [index, name] of (["app-1", "app-2"] as const).entries()) {
    expect(await pair[index]?.stop()).toBe(0);
    await answered(20);
    pair[index] = await startApp(name);
    await answered(50);
  }
  await load.stop();
  expect(load.failures).toEqual([]);
  expect(await worker.stop()).toBe(0);
});

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: embeddedSuperuserUrl(ports.postgres, superuserPassword),
  });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function startBouncer(): Promise<void> {
  const [users] = compose.services.pgbouncer?.configs ?? [];
  const userlist = path.join(dataDir, "userlist.txt");
  writeFileSync(
    userlist,
    interpolate(compose.configs[users?.source ?? ""]?.content ?? "", passwords),
  );
  const config = readFileSync(path.join(root, "scripts/container/pgbouncer.ini"), "utf8")
    .replace("host=postgres port=5432", `host=127.0.0.1 port=${ports.postgres}`)
    .replace("0.0.0.0", "127.0.0.1")
    .replace("listen_port = 6432", `listen_port = ${ports.pgbouncer}`)
    .replace(/^auth_file = .*$/m, `auth_file = ${userlist}`);
  const file = path.join(dataDir, "pgbouncer.ini");
  writeFileSync(file, config);
  teardown.push(startProgram("/usr/sbin/pgbouncer", ["-q", file]));
  const { DATABASE_APP_URL: connectionString } = environmentOf("app-1");
  await vi.waitFor(
    async () => {
      const client = new pg.Client({ connectionString });
      client.on("error", () => {});
      await client.connect();
      await client.end();
    },
    { timeout: 10_000 },
  );
}

/** Caddy where it is installed, with the file of the image. */
async function startProxy(): Promise<string> {
  const url = `http://localhost:${ports.proxy}`;
  const caddy = "/usr/bin/caddy";
  if (!existsSync(caddy)) throw new Error("This needs Caddy: apt-get install caddy.");
  const config = readFileSync(path.join(root, "scripts/container/Caddyfile"), "utf8")
    .replace("app-1:3000", `127.0.0.1:${ports.app1}`)
    .replace("app-2:3000", `127.0.0.1:${ports.app2}`);
  const file = path.join(dataDir, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${config}`);
  const env = { ...process.env, APP_URL: url, XDG_DATA_HOME: dataDir, XDG_CONFIG_HOME: dataDir };
  teardown.push(startProgram(caddy, ["run", "--config", file, "--adapter", "caddyfile"], env));
  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), {
    timeout: 15_000,
  });
  return url;
}
