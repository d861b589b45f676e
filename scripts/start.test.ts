import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Server, startServer } from "../e2e/support/server";
import { runningPostmaster } from "./postgres/postmaster.mjs";
import { freeLoopbackPort } from "./processes/free-port.mjs";
import { processIdentity } from "./processes/process-identity.mjs";
import { readHolder } from "./processes/process-lock.mjs";
import { serverNote } from "./steps/orphan-server.mjs";
import { aCheckout, bringNode, type Checkout, runStart } from "./test/a-checkout";

let checkout: Checkout;
let server: Server | undefined;

beforeAll(() => {
  checkout = aCheckout();
});
afterAll(() => checkout.remove());
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(port?: number): Promise<Server> {
  const { root, dataDir } = checkout;
  server = await startServer({ root, dataDir, port });
  return server;
}

function clusterDir(): string {
  return path.join(checkout.dataDir, "postgres");
}

async function ask(url: string): Promise<string> {
  const response = await fetch(url);
  return await response.text();
}

/** The serving role's own connection, as the web server was given it. */
async function queryAsApp(url: string, statement: string): Promise<unknown[]> {
  const env = z.object({ DATABASE_APP_URL: z.string() }).parse(JSON.parse(await ask(`${url}/env`)));
  const client = new pg.Client({ connectionString: env.DATABASE_APP_URL });
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
}

describe("npm start", () => {
  test("serves with the settings it announces and without the owner's database address", async () => {
    const { url, output } = await start();
    const env = JSON.parse(await ask(`${url}/env`));
    expect(env).toMatchObject({ APP_URL: url, DATA_DIR: checkout.dataDir, NODE_ENV: "production" });
    expect(JSON.stringify(env)).not.toContain("app_owner");
    expect(env).not.toHaveProperty("DATABASE_URL");
    expect(output()).toContain(`${url}/mailbox`);
  });

  test("serves with the Node.js that npm brought along, whichever one began", async () => {
    bringNode(checkout.root, `#!/bin/sh\nIS_BROUGHT=yes exec "${process.execPath}" "$@"\n`);
    expect(JSON.parse(await ask(`${(await start()).url}/env`))).toHaveProperty("IS_BROUGHT", "yes");
  });

  test.each([
    ["can't run", "#!/nonexistent/loader\n"],
    ["is an empty file", ""],
  ])("serves with the Node.js that began where the one that came along %s", async (_, program) => {
    bringNode(checkout.root, program);
    expect(JSON.parse(await ask(`${(await start()).url}/env`))).not.toHaveProperty("IS_BROUGHT");
  });

  test("keeps generated secrets readable by their owner only, and the same at the next start", async () => {
    const first = JSON.parse(await ask(`${(await start()).url}/env`));
    await server?.stop();
    const second = JSON.parse(await ask(`${(await start()).url}/env`));
    expect(second.SECRET_KEY).toBe(first.SECRET_KEY);
    expect(statSync(path.join(checkout.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("lets a running request end on SIGTERM, then shuts PostgreSQL down cleanly", async () => {
    const { url, stop } = await start();
    const postmaster = runningPostmaster(clusterDir());
    const slow = ask(`${url}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await stop()).toBe(0);
    expect(await slow).toBe("slow");
    expect(processIdentity(postmaster?.pid ?? 0)).toBeNull();
    const log = readFileSync(path.join(checkout.dataDir, "postgres.log"), "utf8");
    expect(log).toContain("database system is shut down");
  });

  test("refuses a second start on the same data folder", async () => {
    await start();
    const port = String(await freeLoopbackPort());
    const { exitCode, stderr } = await runStart(checkout.root, { PORT: port });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^Mercura already runs on .* \(process \d+\): stop it first, .*\.$/);
  });

  test("recovers by itself after every process was killed, and has lost nothing", async () => {
    const first = await start();
    await queryAsApp(first.url, "INSERT INTO rate_limits (key, points) VALUES ('kept', 1)");
    await first.kill();
    const second = await start(first.port);
    expect(await queryAsApp(second.url, "SELECT points FROM rate_limits")).toEqual([{ points: 1 }]);
  });

  test("recovers when only the start was killed and its server and PostgreSQL still run", async () => {
    const first = await start();
    const orphan = readHolder(serverNote(checkout.dataDir));
    const postmaster = runningPostmaster(clusterDir());
    const holder = readHolder(path.join(checkout.dataDir, "start.lock"));
    process.kill(holder?.pid ?? 0, "SIGKILL");
    const second = await start(first.port);
    expect(await ask(second.url)).toBe("ok");
    expect(processIdentity(orphan?.pid ?? 0)).toBeNull();
    expect(processIdentity(postmaster?.pid ?? 0)).toBeNull();
  });

  test("recovers when the number of the dead PostgreSQL belongs to another program now", async () => {
    await (await start()).kill();
    const note = path.join(clusterDir(), "postmaster.pid");
    const [, ...rest] = readFileSync(note, "utf8").split("\n");
    writeFileSync(note, [process.pid, ...rest].join("\n"));
    expect(await ask((await start()).url)).toBe("ok");
  });

  test("ends, and stops PostgreSQL, when the web server dies", async () => {
    const { output } = await start();
    const postmaster = runningPostmaster(clusterDir());
    const web = readHolder(serverNote(checkout.dataDir));
    process.kill(web?.pid ?? 0, "SIGKILL");
    await expect.poll(() => processIdentity(postmaster?.pid ?? 0), { timeout: 10_000 }).toBeNull();
    expect(await server?.stop()).toBe(1);
    expect(output()).toContain("The web server has died (signal SIGKILL)");
  });
});

describe("npm start refuses in one sentence", () => {
  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    const port = String(
      await new Promise((resolve) => other.once("listening", () => resolve(portOf(other)))),
    );
    expect(await runStart(checkout.root, { PORT: port })).toEqual({
      exitCode: 1,
      stderr: `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
    });
    other.close();
  });

  test("a database that cannot be reached", async () => {
    const [port, closed] = [String(await freeLoopbackPort()), await freeLoopbackPort()];
    const { exitCode, stderr } = await runStart(checkout.root, {
      PORT: port,
      DATABASE_URL: `postgresql://someone:hidden@127.0.0.1:${closed}/sales`,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^The database sales on 127\.0\.0\.1:\d+ cannot be reached \(.*\): check DATABASE_URL, .*\.$/,
    );
    expect(stderr).not.toContain("hidden");
  });

  test("a data folder of another PostgreSQL version", async () => {
    const dataDir = path.join(checkout.root, "older");
    mkdirSync(path.join(dataDir, "postgres"), { recursive: true });
    writeFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "15\n");
    writeFileSync(
      path.join(dataDir, "secrets.json"),
      readFileSync(path.join(checkout.dataDir, "secrets.json")),
    );
    const { exitCode, stderr } = await runStart(checkout.root, {
      PORT: String(await freeLoopbackPort()),
      DATA_DIR: dataDir,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^.*older\/postgres belongs to PostgreSQL 15, and this release brings PostgreSQL 18: .*\.$/,
    );
  });

  test("a data folder that cannot be one", async () => {
    const file = path.join(checkout.root, "a-file");
    writeFileSync(file, "");
    const { exitCode, stderr } = await runStart(checkout.root, {
      DATA_DIR: path.join(file, "data"),
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^\S+ is in the way, .*\.$/);
  });

  test("a public address without its settings, one sentence for each", async () => {
    const { exitCode, stderr } = await runStart(checkout.root, {
      APP_URL: "https://sales.example.com",
    });
    expect(exitCode).toBe(1);
    expect(stderr.split("\n").map((line) => line.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "SECRET_KEY",
      "MAIL_FROM",
      "SMTP_URL",
    ]);
  });
});

function portOf(listening: ReturnType<typeof createServer>): number {
  const address = listening.address();
  if (typeof address !== "object" || address === null) throw new Error("It does not listen.");
  return address.port;
}
