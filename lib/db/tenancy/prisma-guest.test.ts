import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { connections } from "../connections/connections";
import type { OrganizationId } from "../organization-id";
import type { TenantDb, TenantTx } from "../tenant-handle";
import { tenantDb } from "./tenant";
import { unscoped } from "./unscoped";

let organizationId: OrganizationId;
let db: TenantDb;

beforeEach(async () => {
  organizationId = (await anOrganization()).owner.organizationId;
  db = tenantDb(organizationId);
});

afterEach(() => vi.restoreAllMocks());
const byStatement = (tx: TenantTx, name: string) =>
  unscoped(tx).post`
    INSERT INTO counters (organization_id, id, name, value)
    VALUES (${organizationId}::uuid, ${randomUUID()}::uuid, ${name}, 1)`;
const byModel = (tx: TenantTx, name: string) =>
  tx.counter.create({ data: { id: randomUUID(), name } });

async function countByStatement(tx: TenantTx): Promise<number> {
  const rows = await unscoped(tx).query`
    SELECT FROM counters WHERE organization_id = ${organizationId}::uuid`;
  return rows.length;
}

async function countersNow(): Promise<string[]> {
  const { rows } = await ownerDatabase.query(
    "SELECT name FROM counters WHERE organization_id = $1 ORDER BY name",
    [organizationId],
  );
  return rows.map(({ name }) => name);
}

test("a transaction of statements alone does without Prisma, and one that uses models has it once", async () => {
  const begun = vi.spyOn(connections().tenantClient, "$transaction");
  await db.$transaction(async (tx) => byStatement(tx, "statement"));
  expect(begun).not.toHaveBeenCalled();
  await db.$transaction((tx) => Promise.all([byModel(tx, "first"), byModel(tx, "second")]));
  expect(begun).toHaveBeenCalledTimes(1);
  expect(await countersNow()).toEqual(["first", "second", "statement"]);
});

describe("models and statements of one transaction", () => {
  test("see what the others wrote, and commit together", async () => {
    await db.$transaction(async (tx) => {
      byStatement(tx, "statement");
      await byModel(tx, "model");
      expect(await tx.counter.count()).toBe(2);
      expect(await countByStatement(tx)).toBe(2);
      expect(await countersNow()).toEqual([]);
    });
    expect(await countersNow()).toEqual(["model", "statement"]);
  });

  test.each([
    [
      "throws",
      async () => {
        throw new Error("thought better of it");
      },
    ],
    ["breaks a model's key", (tx: TenantTx) => byModel(tx, "model")],
    ["sends what PostgreSQL refuses", (tx: TenantTx) => unscoped(tx).query`SELECT 1 / 0`],
    ["posts what PostgreSQL refuses", async (tx: TenantTx) => unscoped(tx).post`SELECT 1 / 0`],
  ])("leave nothing where it %s, and the connection serves the next one", async (_, breakIt) => {
    const work = async (tx: TenantTx) => {
      byStatement(tx, "statement");
      await byModel(tx, "model");
      await breakIt(tx);
    };
    await expect(db.$transaction(work)).rejects.toThrow();
    expect(await countersNow()).toEqual([]);
    await db.$transaction((tx) => byModel(tx, "next"));
    expect(await countersNow()).toEqual(["next"]);
  });

  test("all see one moment where they ask for it", async () => {
    const counted = async (tx: TenantTx) => [await tx.counter.count(), await countByStatement(tx)];
    const read = async (tx: TenantTx) => {
      const before = await counted(tx);
      await db.$transaction(async (other) => byStatement(other, `later ${randomUUID()}`));
      return [before, await counted(tx)];
    };
    expect(await db.$transaction(read, { isolationLevel: "RepeatableRead" })).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // Control: without it, the other's change is there.
    expect(await db.$transaction(read)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

test.each([
  ["statements", async (tx: TenantTx) => byStatement(tx, "statement")],
  ["models", (tx: TenantTx) => byModel(tx, "model")],
])("a transaction of %s that takes too long leaves nothing", async (_, write) => {
  const slow = db.$transaction(
    async (tx) => {
      await write(tx);
      await sleep(150);
      byStatement(tx, "late");
    },
    { timeoutMs: 100 },
  );
  await expect(slow).rejects.toThrow();
  expect(await countersNow()).toEqual([]);
});
