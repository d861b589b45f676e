import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { anOrganization, aPerson, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { countRoundTrips } from "@/lib/testing/wire/count-round-trips";
import { identityDb } from "../identity";
import { tenantDb } from "../tenancy/tenant";
import { connections } from "./connections";
import { tenancy } from "./current-tenant";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
  await aCustomer(organization.owner, { name: "Halden" });
  await readAtOnce();
});

// The owner may not end what other roles do.
const superuser = new pg.Pool({ connectionString: inject("postgres").superuserUrl, max: 1 });

afterAll(() => superuser.end());

const readAtOnce = () => {
  const db = tenantDb(organization.organizationId);
  return Promise.all([db.customer.count(), db.quote.count(), db.organization.count()]);
};

describe("what is read at once", () => {
  test("of an organization takes one round trip", async () => {
    expect(await countRoundTrips(readAtOnce)).toBe(1);
    expect(await readAtOnce()).toEqual([1, 0, 1]);
  });

  test("of the directory takes another one", async () => {
    const { userId } = await aPerson();
    const names = () =>
      identityDb.user.findFirstOrThrow({ where: { id: userId }, select: { name: true } });
    const both = () => Promise.all([names(), names(), readAtOnce()]);
    await both();
    expect(await countRoundTrips(both)).toBe(2);
  });

  test("one after the other takes one each", async () => {
    const db = tenantDb(organization.organizationId);
    const inTurn = async () => {
      await db.customer.count();
      await db.quote.count();
    };
    expect(await countRoundTrips(inTurn)).toBe(2);
  });

  test("of two organizations is each one's own", async () => {
    const other = await anOrganization();
    const [mine, theirs] = await Promise.all([
      tenantDb(organization.organizationId).customer.findMany({ select: { name: true } }),
      tenantDb(other.organizationId).customer.findMany({ select: { name: true } }),
    ]);
    expect([mine, theirs]).toEqual([[{ name: "Halden" }], []]);
  });
});

test("a statement that fails takes none down that was sent beside it, and the connection serves on", async () => {
  const db = tenantDb(organization.organizationId);
  const bad = () => db.customer.findMany({ where: { id: "no id" } });
  const results = await Promise.allSettled([db.customer.count(), bad(), db.quote.count(), bad()]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
  ]);
  const { totalCount } = connections().tenants;
  expect(await readAtOnce()).toEqual([1, 0, 1]);
  expect(connections().tenants.totalCount).toBe(totalCount);
});

test.each([
  ["the directory", () => connections().directory],
  ["an organization", () => connections().tenants],
])(
  "a connection of %s that is cut fails what was asked on it, and nothing else",
  async (whose, pool) => {
    const asleep = `SELECT pg_sleep(60), '${whose}'`;
    const { organizationId } = organization;
    const asked = tenancy
      .run({ organizationId }, () => pool().query({ text: asleep }))
      .then(
        () => "answered",
        () => "lost",
      );
    await expect.poll(() => running(asleep)).toBe(1);
    cutAll(pool());
    expect(await asked).toBe("lost");
    expect(await identityDb.user.count()).toBeGreaterThan(0);
    expect(await readAtOnce()).toEqual([1, 0, 1]);
  },
);

async function running(statement: string): Promise<number | null> {
  const { rowCount } = await superuser.query(
    "SELECT FROM pg_stat_activity WHERE datname = $1 AND state = 'active' AND query = $2",
    [testDatabase().database, statement],
  );
  return rowCount;
}

function cutAll(pool: pg.Pool): void {
  const clients: readonly object[] = Reflect.get(pool, "_clients");
  for (const client of clients) Reflect.get(Reflect.get(client, "connection"), "stream").destroy();
}
