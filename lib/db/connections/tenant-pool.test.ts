import type pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, aTenant, openPool, whoAmI } from "@/lib/testing/database/tenant-pool-steps";
import { tenantTransports } from "@/lib/testing/database/tenant-transports";
import { NoTenantError, tenancy } from "./current-tenant";
import { tenantPool } from "./tenant-pool";

let pool: pg.Pool;

describe.each(tenantTransports)("a statement in %s", (_, transport) => {
  beforeEach(() => {
    pool = openPool(transport);
  });

  afterEach(() => pool.end());

  test("runs as its tenant, and the tenant ends with it", async () => {
    const [first, second] = [aTenant(), aTenant()];
    expect(await ask(pool, first)).toBe(first);
    expect(await ask(pool, second)).toBe(second);
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
    const tenants = Array.from({ length: 200 }, aTenant);
    expect(await Promise.all(tenants.map((id) => ask(pool, id)))).toEqual(tenants);
  });

  test("gets its own answer in a storm of statements that fail, named and unnamed", async () => {
    const broken = ["SELECT nothing", "SELECT 1/0", "SELEC", "SELECT 'x'::uuid", "SELECT $1", ""];
    const turns = Array.from({ length: 600 }, (_, turn) => ({ id: aTenant(), turn }));
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
    const answer = await tenancy.run({ organizationId: aTenant() }, () =>
      pool.query({ text: "SELECT n FROM generate_series(1, 3) n WHERE n <> $1", values: [2] }),
    );
    expect(answer).toMatchObject({ command: "SELECT", rowCount: 2, rows: [{ n: 1 }, { n: 3 }] });
  });

  test("that is prepared under a name can fail at first and serve later", async () => {
    const name = transport.hasNamedStatements ? "division" : undefined;
    const text = "SELECT 6 / $1::int AS answer";
    const divide = (by: number) =>
      tenancy.run({ organizationId: aTenant() }, () => pool.query({ name, text, values: [by] }));
    await expect(divide(0)).rejects.toThrow("division by zero");
    expect((await divide(2)).rows).toEqual([{ answer: 3 }]);
    await expect(divide(0)).rejects.toThrow("division by zero");
    const client = await tenancy.run({ organizationId: aTenant() }, () => pool.connect());
    const { rows } = await client.query({ name, text, values: [3] });
    client.release();
    expect(rows).toEqual([{ answer: 2 }]);
  });

  test("whose values can't be written down fails, and the next tenant gets its own answer", async () => {
    const next = aTenant();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const broken = tenancy.run({ organizationId: aTenant() }, () =>
      pool.query({ text: "SELECT $1::json", values: [circle] }),
    );
    await expect(broken).rejects.toThrow("circular");
    expect(await ask(pool, next)).toBe(next);
  });
});

describe.each(tenantTransports)("a transaction beside statements in %s", (_, transport) => {
  beforeEach(() => {
    pool = openPool(transport);
  });

  afterEach(() => pool.end());

  test("belongs to its tenant from its first statement to its last, and no longer", async () => {
    const [first, second] = [aTenant(), aTenant()];
    const client = await tenancy.run({ organizationId: first }, () => pool.connect());
    await client.query({ text: "BEGIN" });
    const { rows } = await client.query({ text: whoAmI });
    await client.query({ text: "COMMIT" });
    const after = await client.query({ text: whoAmI }).catch(String);
    client.release();
    expect(rows).toEqual([{ answer: first }]);
    expect(after).toBe("Error: The transaction is over.");
    expect(await ask(pool, second)).toBe(second);
  });
});
