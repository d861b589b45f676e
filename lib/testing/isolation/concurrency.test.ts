import { beforeAll, expect, test } from "vitest";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization, type Organization } from "../company/people";
import { report } from "./evidence";

// One connection for everybody: each statement follows one of another company.
process.env.DATABASE_POOL_SIZE = "1";

const rounds = 100;
/** This many of each company at once: all wait for the one connection, and none for as long as a busy machine would cut off. */
const roundsAtOnce = 20;
let companies: readonly Organization[];

beforeAll(async () => {
  companies = await Promise.all([anOrganization(), anOrganization(), anOrganization()]);
});

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

/** Does something for each company in each round, and answers how often. */
async function sideBySide(
  work: (company: Organization, round: number) => Promise<void>,
): Promise<number> {
  for (let first = 0; first < rounds; first += roundsAtOnce)
    await Promise.all(
      companies.flatMap((company) =>
        Array.from({ length: roundsAtOnce }, (_, index) => work(company, first + index)),
      ),
    );
  return companies.length * rounds;
}

const writeAndReadFrom = (from: number) =>
  sideBySide(async (company, round) => {
    const seen = await writeAndRead(company, from + round);
    expect(new Set(seen)).toEqual(new Set([company.organizationId]));
  });

test("hundreds of reads and writes of three companies on one connection never meet", async (context) => {
  const attempts = await writeAndReadFrom(0);
  report(context, {
    part: "concurrency",
    line: "read and wrote on one connection",
    counts: { attempts },
  });
});

test("a storm of failing statements leaves every company its own rows, and nobody else's", async (context) => {
  const failures = await sideBySide(async ({ organizationId }) => {
    const db = tenantDb(organizationId);
    await expect(db.counter.create({ data: { name: `${organizationId} 0` } })).rejects.toThrow();
    await expect(
      db.$transaction(async (tx) => {
        await tx.counter.updateMany({ data: { value: 1 } });
        throw new Error("Broken off.");
      }),
    ).rejects.toThrow("Broken off.");
  });
  const attempts = failures * 2 + (await writeAndReadFrom(1000));
  for (const { organizationId } of companies)
    expect(await tenantDb(organizationId).counter.count({ where: { value: 1 } })).toBe(0);
  report(context, {
    part: "concurrency",
    line: "failed, then read and wrote again",
    counts: { attempts },
  });
});
