import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { countRoundTrips } from "@/lib/testing/count-round-trips";
import { aCustomer, anOrganization, aPerson, type Organization } from "@/lib/testing/factories";
import { closeConnections, connections } from "./connections";
import { identityDb } from "./identity";
import { tenantDb } from "./tenant";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
  await aCustomer(organization.owner, { name: "Halden" });
  await readAtOnce();
});

afterAll(closeConnections);

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
