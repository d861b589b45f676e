import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { connections } from "../connections/connections";
import { NoTenantError } from "../connections/current-tenant";
import { directoryModels } from "../models";
import type { TenantDb } from "../tenant-handle";
import { tenantDb } from "./tenant";

let full: Organization;

beforeAll(async () => {
  full = await anOrganization();
});

describe("a handle on one organization", () => {
  const hidden = [
    "$queryRaw",
    "$queryRawUnsafe",
    "$executeRaw",
    "$executeRawUnsafe",
    "$extends",
    "$connect",
    "_originalClient",
    "_request",
  ];

  test.each(hidden)("has no %s", async (name) => {
    expect(Reflect.get(tenantDb(full.organizationId), name)).toBeUndefined();
  });

  test.each(hidden)("has no %s inside a transaction", async (name) => {
    await tenantDb(full.organizationId).$transaction(async (tx) => {
      expect(Reflect.get(tx, name)).toBeUndefined();
    });
  });

  test.each(directoryModels)(
    "has not the directory's %s, alone and in a transaction",
    async (model) => {
      const db = tenantDb(full.organizationId);
      const name = model.charAt(0).toLowerCase() + model.slice(1);
      expect(Reflect.has(connections().identityClient, name)).toBe(true);
      expect(Reflect.get(db, name)).toBeUndefined();
      await db.$transaction(async (tx) => expect(Reflect.get(tx, name)).toBeUndefined());
    },
  );

  test("gives no way from a record to its relations that would go around the scope", async () => {
    const find = tenantDb(full.organizationId).customer.findFirst();
    expect(Reflect.get(find, "contacts")).toBeUndefined();
    await tenantDb(full.organizationId).$transaction(async (tx) =>
      expect(Reflect.get(tx.customer.findFirst(), "contacts")).toBeUndefined(),
    );
  });

  test("sends nothing outside of a tenant", async () => {
    await expect(connections().tenantClient.customer.findMany()).rejects.toThrow(NoTenantError);
    await expect(
      connections().tenantClient.$transaction(async (tx) => tx.customer.findMany()),
    ).rejects.toThrow(NoTenantError);
  });

  test("takes a list of statements as one transaction: all or nothing", async () => {
    const organization = await anOrganization();
    const db = tenantDb(organization.organizationId);
    const data = { id: randomUUID(), name: "quote" };
    await expect(
      db.$transaction([db.counter.create({ data }), db.counter.create({ data })]),
    ).rejects.toThrow();
    expect(await db.counter.count()).toBe(0);
  });
});

describe("two organizations in one tick", () => {
  let first: TenantDb;
  let second: TenantDb;
  let keys: { organizationId: string; id: string }[];

  beforeAll(async () => {
    const [a, b] = [await anOrganization(), await anOrganization()];
    first = tenantDb(a.organizationId);
    second = tenantDb(b.organizationId);
    keys = [await aCustomer(a.owner), await aCustomer(b.owner)];
  });

  const find = (db: Pick<TenantDb, "customer">, key?: { organizationId: string; id: string }) =>
    db.customer.findUnique({
      where: {
        organizationId_id: { organizationId: key?.organizationId ?? "", id: key?.id ?? "" },
      },
    });

  test("each find their own record by its key", async () => {
    for (let round = 0; round < 20; round += 1) {
      const [mine, theirs] = await Promise.all([find(first, keys[0]), find(second, keys[1])]);
      expect([mine?.id, theirs?.id]).toEqual(keys.map(({ id }) => id));
    }
  });

  test("find nothing under their own name with the other's id", async () => {
    const [a, b] = keys;
    const swapped = await Promise.all([
      find(first, { organizationId: a?.organizationId ?? "", id: b?.id ?? "" }),
      find(second, { organizationId: b?.organizationId ?? "", id: a?.id ?? "" }),
    ]);
    expect(swapped).toEqual([null, null]);
  });

  test("each find their own in transactions that run side by side", async () => {
    const found = await Promise.all([
      first.$transaction((tx) => find(tx, keys[0])),
      second.$transaction((tx) => find(tx, keys[1])),
      first.$transaction([find(first, keys[0]), find(first, keys[0])]),
    ]);
    expect(found.flat().map((row) => row?.id)).toEqual(
      [keys[0], keys[1], keys[0], keys[0]].map((key) => key?.id),
    );
  });
});
