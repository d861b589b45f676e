import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { expect, test } from "vitest";
import { attemptProbes, probesOf } from "@/lib/testing/attempt-probes";
import { rowsOf } from "@/lib/testing/database-state";
import { describeScope } from "@/lib/testing/describe-scope";
import { anOrganizationWithEverything } from "@/lib/testing/one-of-everything";
import { testDatabase } from "@/lib/testing/worker-database";
import { PrismaClient } from "./generated/client";

describeScope();

test("the same attempts on a handle without walls do read and change another organization's rows", async () => {
  const mine = await anOrganizationWithEverything();
  const victim = await anOrganizationWithEverything();
  const before = await rowsOf(victim.organizationId);
  const pool = new pg.Pool({ connectionString: testDatabase().ownerUrl, max: 2 });
  const unwalled = new PrismaClient({ adapter: new PrismaPg(pool) });
  const probes = probesOf("QuoteLine").toSorted((a, b) => order(a.operation) - order(b.operation));
  const outcomes = await attemptProbes(unwalled, "QuoteLine", probes, [mine, victim]);
  await unwalled.$disconnect();
  await pool.end();

  expect(outcomes.filter(([, outcome]) => outcome.includes(victim.slug)).length).toBeGreaterThan(
    10,
  );
  expect(await rowsOf(victim.organizationId)).not.toEqual(before);
});

/** Reads before writes, or there would soon be nothing left to read. */
const order = (operation: string) => (operation.startsWith("find") ? 0 : 1);
