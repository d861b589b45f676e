import type { Duplex } from "node:stream";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { applicationName, ask, aTenant, openPool } from "@/lib/testing/database/tenant-pool-steps";
import { tenantTransports } from "@/lib/testing/database/tenant-transports";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { tenancy } from "./current-tenant";
import { PoolExhaustedError } from "./tenant-pool";

const superuser = new pg.Pool({ connectionString: inject("postgres").superuserUrl, max: 1 });

afterAll(() => superuser.end());

let pool: pg.Pool;

function socketOf(client: pg.PoolClient): Duplex {
  return Reflect.get(client, "connection").stream;
}

/** Calls a function for the connection of the pool that runs a statement which sleeps, once there is one. */
const ofSleeper = (call: string) =>
  expect
    .poll(async () => {
      const { rowCount } = await superuser.query(
        `SELECT ${call} FROM pg_stat_activity
         WHERE datname = $1 AND application_name = $2 AND state = 'active' AND query LIKE '%pg_sleep%'`,
        [testDatabase().database, applicationName],
      );
      return rowCount;
    })
    .toBe(1);

describe.each(tenantTransports)("a statement in %s", (_, transport) => {
  beforeEach(() => {
    pool = openPool(transport);
  });

  afterEach(() => pool.end());

  test("that is cancelled fails, and its connection serves the next tenant", async () => {
    const next = aTenant();
    await ask(pool, aTenant(), "SET statement_timeout = 0");
    const pid = await ask(pool, aTenant(), "SELECT pg_backend_pid() AS answer");
    const cancelled = expect(ask(pool, aTenant(), "SELECT pg_sleep(30)")).rejects.toThrow(
      "canceling statement due to user request",
    );
    await ofSleeper("pg_cancel_backend(pid)");
    await cancelled;
    expect(await ask(pool, next)).toBe(next);
    expect(await ask(pool, next, "SELECT pg_backend_pid() AS answer")).toBe(pid);
  });

  test("that finds every connection taken is told so in time, and is not sent later", async () => {
    await pool.end();
    pool = openPool(transport, { connectionTimeoutMillis: 200 });
    const taken = await tenancy.run({ organizationId: aTenant() }, () => pool.connect());
    const startedAtMs = performance.now();
    await expect(ask(pool, aTenant())).rejects.toThrow(PoolExhaustedError);
    await expect(tenancy.run({ organizationId: aTenant() }, () => pool.connect())).rejects.toThrow(
      "No database connection came free in time",
    );
    expect(performance.now() - startedAtMs).toBeLessThan(5_000);
    taken.release();
    const next = aTenant();
    expect(await ask(pool, next)).toBe(next);
  });

  test("that takes too long fails, and the next tenant gets its own answer", async () => {
    const next = aTenant();
    await expect(ask(pool, aTenant(), "SELECT pg_sleep(5)")).rejects.toThrow("statement timeout");
    expect(await ask(pool, next)).toBe(next);
  });

  test("whose connection is killed fails, and those who waited for it get their own answers", async () => {
    const waiting = Array.from({ length: 5 }, aTenant);
    const killed = expect(
      ask(pool, aTenant(), "SET statement_timeout = 0").then(() =>
        ask(pool, aTenant(), "SELECT pg_sleep(30)"),
      ),
    ).rejects.toThrow();
    await ofSleeper("pid");
    const answers = Promise.all(waiting.map((id) => ask(pool, id)));
    await ofSleeper("pg_terminate_backend(pid)");
    await killed;
    expect(await answers).toEqual(waiting);
  });

  test("whose connection breaks off without a word fails, and the next tenant gets its own answer", async () => {
    const next = aTenant();
    const isSleeping = new Promise<Duplex>((resolve) => {
      pool.on("connect", (client) => resolve(socketOf(client)));
    });
    const broken = expect(ask(pool, aTenant(), "SELECT pg_sleep(5)")).rejects.toThrow("terminated");
    (await isSleeping).destroy();
    await broken;
    expect(await ask(pool, next)).toBe(next);
  });
});
