import { afterAll, beforeAll, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections";
import { tenantDb } from "@/lib/db/tenant";
import { anOrganization, type Organization } from "../factories";
import { report } from "./evidence";

// One connection for everybody: each statement follows one of another company.
process.env.DATABASE_POOL_SIZE = "1";

const rounds = 100;
let companies: readonly Organization[];

beforeAll(async () => {
  companies = await Promise.all([anOrganization(), anOrganization(), anOrganization()]);
});

afterAll(closeConnections);

/** What one company writes and reads; answers the organizations of all it saw. */
async function writeAndRead({ organizationId }: Organization, round: number): Promise<string[]> {
  const db = tenantDb(organizationId);
  const data = { name: `${organizationId} ${round}` };
  const { id } = await (round % 2
    ? db.counter.create({ data })
    : db.$transaction((tx) => tx.counter.create({ data })));
  const [all, one] = await Promise.all([
    db.counter.findMany(),
    db.counter.findUnique({ where: { organizationId_id: { organizationId, id } } }),
  ]);
  return [...all, ...(one ? [one] : [])].flatMap((row) => [
    row.organizationId,
    row.name.split(" ")[0] ?? "",
  ]);
}

async function sideBySide(from: number): Promise<number> {
  const work = companies.flatMap((company) =>
    Array.from({ length: rounds }, async (_, round) => ({
      company,
      seen: await writeAndRead(company, from + round),
    })),
  );
  for (const { company, seen } of await Promise.all(work))
    expect(new Set(seen)).toEqual(new Set([company.organizationId]));
  return work.length;
}

test("hundreds of reads and writes of three companies on one connection never meet", async (context) => {
  const attempts = await sideBySide(0);
  report(context, {
    part: "concurrency",
    line: "read and wrote on one connection",
    counts: { attempts },
  });
});

test("a storm of failing statements leaves every company its own rows, and nobody else's", async (context) => {
  const failing = companies.flatMap(({ organizationId }) =>
    Array.from({ length: rounds }, async () => {
      const db = tenantDb(organizationId);
      await expect(db.counter.create({ data: { name: `${organizationId} 0` } })).rejects.toThrow();
      await expect(
        db.$transaction(async (tx) => {
          await tx.counter.updateMany({ data: { value: 1 } });
          throw new Error("Broken off.");
        }),
      ).rejects.toThrow("Broken off.");
    }),
  );
  await Promise.all(failing);
  const attempts = failing.length * 2 + (await sideBySide(1000));
  for (const { organizationId } of companies)
    expect(await tenantDb(organizationId).counter.count({ where: { value: 1 } })).toBe(0);
  report(context, {
    part: "concurrency",
    line: "failed, then read and wrote again",
    counts: { attempts },
  });
});
