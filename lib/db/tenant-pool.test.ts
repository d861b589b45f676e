import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { anEmail, anOrganization, type Organization } from "@/lib/testing/factories";
import { tenantTransports } from "@/lib/testing/tenant-transports";
import { testDatabase } from "@/lib/testing/worker-database";
import { closeConnections } from "./connections";
import { type OrganizationId, organizationIdSchema } from "./organization-id";
import { NoTenantError, tenancy } from "./tenancy";
import { tenantDb } from "./tenant";
import { PoolExhaustedError, tenantPool } from "./tenant-pool";
import type { TenantTransport } from "./tenant-transport";

// One connection for everybody is the worst case: whatever one tenant leaves behind meets the next.
process.env.DATABASE_POOL_SIZE = "1";

const superuser = new pg.Pool({ connectionString: inject("postgres").superuserUrl, max: 1 });

afterAll(async () => {
  await closeConnections();
  await superuser.end();
});

let pool: pg.Pool;

function openPool(transport: TenantTransport, settings: pg.PoolConfig = {}): pg.Pool {
  pool = tenantPool(
    {
      connectionString: process.env.DATABASE_APP_URL,
      max: 1,
      statement_timeout: 300,
      application_name: "pool under test",
      ...settings,
    },
    transport,
  );
  pool.on("error", () => {});
  return pool;
}

const tenant = () => organizationIdSchema.parse(randomUUID());

/** Sends a statement as a tenant and answers its first value. */
async function ask(organizationId: OrganizationId, text: string): Promise<unknown> {
  const { rows } = await tenancy.run({ organizationId }, () => pool.query({ text }));
  return rows[0]?.answer;
}

function socketOf(client: pg.PoolClient): Duplex {
  return Reflect.get(client, "connection").stream;
}

const whoAmI = "SELECT current_setting('app.organization_id') AS answer";

/** Kills the connections of the pool under test while they run a statement that sleeps. */
async function killSleeper(name = "pool under test"): Promise<void> {
  await vi.waitFor(async () => {
    const { rowCount } = await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = $1 AND application_name = $2 AND state = 'active' AND query LIKE '%pg_sleep%'`,
      [testDatabase().database, name],
    );
    expect(rowCount).toBe(1);
  });
}

describe.each(tenantTransports)("a statement in %s", (_, transport) => {
  beforeEach(() => {
    openPool(transport);
  });

  afterEach(() => pool.end());

  test("runs as its tenant, and the tenant ends with it", async () => {
    const [first, second] = [tenant(), tenant()];
    expect(await ask(first, whoAmI)).toBe(first);
    expect(await ask(second, whoAmI)).toBe(second);
  });

  test("without a tenant is refused before anything is sent", async () => {
    const nowhere = tenantPool(
      { connectionString: "postgresql://nobody@127.0.0.1:1/nothing" },
      transport,
    );
    await expect(nowhere.query({ text: "SELECT 1" })).rejects.toThrow(NoTenantError);
    await expect(nowhere.connect()).rejects.toThrow(NoTenantError);
  });

  test("of two hundred that share one connection gets its own tenant's answer", async () => {
    const tenants = Array.from({ length: 200 }, tenant);
    expect(await Promise.all(tenants.map((id) => ask(id, whoAmI)))).toEqual(tenants);
  });

  test("gets its own answer in a storm of statements that fail, named and unnamed", async () => {
    const broken = ["SELECT nothing", "SELECT 1/0", "SELEC", "SELECT 'x'::uuid", "SELECT $1", ""];
    const turns = Array.from({ length: 600 }, (_, turn) => ({ id: tenant(), turn }));
    const answers = await Promise.allSettled(
      turns.map(({ id, turn }) => {
        const text = turn % 2 ? (broken[turn % broken.length] ?? "") : whoAmI;
        const name = turn % 3 && transport.hasNamedStatements ? `storm ${text}` : undefined;
        return tenancy.run({ organizationId: id }, () => pool.query({ name, text }));
      }),
    );
    const rows = answers.map((answer) =>
      answer.status === "fulfilled" ? answer.value.rows : answer.status,
    );
    const isEmpty = (turn: number) => broken[turn % broken.length] === "";
    expect(rows).toEqual(
      turns.map(({ id, turn }) => {
        if (turn % 2) return isEmpty(turn) ? [] : "rejected";
        return [{ answer: id }];
      }),
    );
  });

  test("has its own rows and count, and not those of what travels with it", async () => {
    const answer = await tenancy.run({ organizationId: tenant() }, () =>
      pool.query({ text: "SELECT n FROM generate_series(1, 3) n WHERE n <> $1", values: [2] }),
    );
    expect(answer).toMatchObject({ command: "SELECT", rowCount: 2, rows: [{ n: 1 }, { n: 3 }] });
  });

  test("that is prepared under a name can fail at first and serve later", async () => {
    const name = transport.hasNamedStatements ? "division" : undefined;
    const text = "SELECT 6 / $1::int AS answer";
    const divide = (by: number) =>
      tenancy.run({ organizationId: tenant() }, () => pool.query({ name, text, values: [by] }));
    await expect(divide(0)).rejects.toThrow("division by zero");
    expect((await divide(2)).rows).toEqual([{ answer: 3 }]);
    await expect(divide(0)).rejects.toThrow("division by zero");
    const client = await tenancy.run({ organizationId: tenant() }, () => pool.connect());
    const { rows } = await client.query({ name, text, values: [3] });
    client.release();
    expect(rows).toEqual([{ answer: 2 }]);
  });

  test("whose values can't be written down fails, and the next tenant gets its own answer", async () => {
    const next = tenant();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const broken = tenancy.run({ organizationId: tenant() }, () =>
      pool.query({ text: "SELECT $1::json", values: [circle] }),
    );
    await expect(broken).rejects.toThrow("circular");
    expect(await ask(next, whoAmI)).toBe(next);
  });

  test("that is cancelled fails, and its connection serves the next tenant", async () => {
    const next = tenant();
    await ask(tenant(), "SET statement_timeout = 0");
    const pid = await ask(tenant(), "SELECT pg_backend_pid() AS answer");
    const cancelled = expect(ask(tenant(), "SELECT pg_sleep(30)")).rejects.toThrow(
      "canceling statement due to user request",
    );
    await vi.waitFor(async () => {
      const { rowCount } = await superuser.query(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND query LIKE '%pg_sleep%' AND state = 'active'",
        [pid],
      );
      expect(rowCount).toBe(1);
    });
    await cancelled;
    expect(await ask(next, whoAmI)).toBe(next);
    expect(await ask(next, "SELECT pg_backend_pid() AS answer")).toBe(pid);
  });

  test("that finds every connection taken is told so in time, and is not sent later", async () => {
    await pool.end();
    openPool(transport, { connectionTimeoutMillis: 200 });
    const taken = await tenancy.run({ organizationId: tenant() }, () => pool.connect());
    const startedAtMs = performance.now();
    await expect(ask(tenant(), whoAmI)).rejects.toThrow(PoolExhaustedError);
    await expect(tenancy.run({ organizationId: tenant() }, () => pool.connect())).rejects.toThrow(
      "No database connection came free in time",
    );
    expect(performance.now() - startedAtMs).toBeLessThan(5_000);
    taken.release();
    const next = tenant();
    expect(await ask(next, whoAmI)).toBe(next);
  });

  test("that takes too long fails, and the next tenant gets its own answer", async () => {
    const next = tenant();
    await expect(ask(tenant(), "SELECT pg_sleep(5)")).rejects.toThrow("statement timeout");
    expect(await ask(next, whoAmI)).toBe(next);
  });

  test("whose connection is killed fails, and those who waited for it get their own answers", async () => {
    const waiting = Array.from({ length: 5 }, tenant);
    const killed = expect(
      ask(tenant(), "SET statement_timeout = 0").then(() => ask(tenant(), "SELECT pg_sleep(30)")),
    ).rejects.toThrow();
    const answers = killSleeperWhile(waiting);
    await killed;
    expect(await answers).toEqual(waiting);
  });

  test("whose connection breaks off without a word fails, and the next tenant gets its own answer", async () => {
    const next = tenant();
    const isSleeping = new Promise<Duplex>((resolve) => {
      pool.on("connect", (client) => resolve(socketOf(client)));
    });
    const broken = expect(ask(tenant(), "SELECT pg_sleep(5)")).rejects.toThrow("terminated");
    (await isSleeping).destroy();
    await broken;
    expect(await ask(next, whoAmI)).toBe(next);
  });

  async function killSleeperWhile(waiting: OrganizationId[]): Promise<unknown[]> {
    await vi.waitFor(async () => {
      const { rows } = await superuser.query(
        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'pool under test' AND query LIKE '%pg_sleep%'",
      );
      expect(rows).toHaveLength(1);
    });
    const answers = Promise.all(waiting.map((id) => ask(id, whoAmI)));
    await killSleeper();
    return answers;
  }
});

describe.each(tenantTransports)("a transaction beside statements in %s", (_, transport) => {
  beforeEach(() => {
    openPool(transport);
  });

  afterEach(() => pool.end());

  test("belongs to its tenant from its first statement to its last, and no longer", async () => {
    const [first, second] = [tenant(), tenant()];
    const client = await tenancy.run({ organizationId: first }, () => pool.connect());
    await client.query({ text: "BEGIN" });
    const { rows } = await client.query({ text: whoAmI });
    await client.query({ text: "COMMIT" });
    const after = client.query({ text: whoAmI });
    expect(rows).toEqual([{ answer: first }]);
    expect((await after).rows).toEqual([{ answer: "" }]);
    client.release();
    expect(await ask(second, whoAmI)).toBe(second);
  });
});

describe("an organization's handle on a pool of one connection", () => {
  let mine: Organization;
  let theirs: Organization;

  beforeEach(async () => {
    mine = await anOrganization();
    theirs = await anOrganization();
  });

  const name = (organization: Organization) =>
    tenantDb(organization.organizationId).organization.findFirstOrThrow({ select: { id: true } });

  test("serves each organization its own after many that failed", async () => {
    const db = tenantDb(mine.organizationId);
    const data = {
      email: "NOT LOWER CASE",
      role: "viewer",
      tokenHash: "x",
      nonce: randomUUID(),
      expiresAt: new Date(),
    };
    for (let round = 0; round < 5; round += 1) {
      await expect(db.organizationInvitation.create({ data })).rejects.toThrow();
      await expect(
        db.$transaction((tx) => tx.organizationInvitation.create({ data })),
      ).rejects.toThrow();
      expect((await name(theirs)).id).toBe(theirs.organizationId);
      expect((await name(mine)).id).toBe(mine.organizationId);
    }
  });

  test("says so when the connection of a transaction is killed; nothing of it is kept, and the next works", async () => {
    const email = anEmail();
    const work = tenantDb(mine.organizationId).$transaction(async (tx) => {
      await tx.organizationInvitation.create({
        data: { email, role: "viewer", tokenHash: "x", nonce: randomUUID(), expiresAt: new Date() },
      });
      await superuser.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'mercura' AND state = 'idle in transaction'",
        [testDatabase().database],
      );
      return tx.organizationInvitation.count();
    });
    await expect(work).rejects.toThrow();
    expect((await name(theirs)).id).toBe(theirs.organizationId);
    expect(await tenantDb(mine.organizationId).organizationInvitation.count()).toBe(0);
  });
});

describe("a statement that is prepared under a name", () => {
  const customers = '"public"."customers"';
  const ofTenant = `${customers}."organization_id" = $1`;
  const read = `SELECT ${customers}."id" FROM ${customers}`;

  afterEach(() => pool.end());

  /** How often PostgreSQL has planned a statement anew, of ten times that a tenant sent it. */
  async function plansOf(text: string, values: (organizationId: OrganizationId) => unknown[]) {
    openPool({ mode: "implicit", hasNamedStatements: true });
    const organizationId = tenant();
    const query = { name: "planned", text, values: values(organizationId) };
    const send = (sent: pg.QueryConfig) => tenancy.run({ organizationId }, () => pool.query(sent));
    for (let turn = 0; turn < 10; turn += 1) await send(query);
    const { rows } = await send({
      text: "SELECT custom_plans::int AS plans FROM pg_prepared_statements WHERE name = 'planned'",
    });
    return rows[0]?.plans;
  }

  test("is planned once for all organizations where it reads one row by its key", async () => {
    const byKey = `${read} WHERE (${customers}."id" = $2 AND ${ofTenant}) LIMIT $3 OFFSET $4`;
    expect(await plansOf(byKey, (id) => [id, id, 1, 0])).toBe(0);
  });

  test("is planned for its organization where it reads a list, which may be short or long", async () => {
    const list = `${read} WHERE (${customers}."deleted_at" IS NULL AND ${ofTenant}) LIMIT $2 OFFSET $3`;
    expect(await plansOf(list, (id) => [id, 50, 0])).toBe(10);
  });
});
