import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsOf } from "@/lib/testing/database-state";
import { type HostileProbe, hostileProbes } from "@/lib/testing/hostile-probes";
import {
  anOrganizationWithEverything,
  type FullOrganization,
} from "@/lib/testing/one-of-everything";
import { runOperation } from "@/lib/testing/run-operation";
import { testDatabase } from "@/lib/testing/worker-database";
import { closeConnections, connections } from "./connections";
import { Prisma, PrismaClient } from "./generated/client";
import { type TenantModel, tenantModels } from "./models";
import { fieldsByModel } from "./schema-metadata";
import { CrossTenantError } from "./scope";
import { tenantDb } from "./tenant";
import type { TenantTx } from "./tenant-handle";

const fields = fieldsByModel(connections().tenantClient);
const isRead = ({ operation }: { operation: string }) =>
  /^(find|count|aggregate|groupBy)/.test(operation);

let mine: FullOrganization;
let theirs: FullOrganization;
let theirRows: Awaited<ReturnType<typeof rowsOf>>;

beforeAll(async () => {
  mine = await anOrganizationWithEverything();
  theirs = await anOrganizationWithEverything();
  theirRows = await rowsOf(theirs.organizationId);
});

afterAll(closeConnections);

describe.each(tenantModels)("%s of another organization", (model) => {
  const probes = probesOf(model);
  const operations = [...new Set(probes.map(({ operation }) => operation))];

  test.each(operations)("is out of reach of %s, alone and in a transaction", async (operation) => {
    const db = tenantDb(mine.organizationId);
    const chosen = probes.filter((probe) => probe.operation === operation);
    const expected = chosen.map((probe) => [
      probe.attempt,
      probe.isRefused ? "refused" : "nothing",
    ]);

    expect(await attemptAll(db, model, chosen)).toEqual(expected);
    expect(await db.$transaction((tx) => attemptAll(tx, model, chosen))).toEqual(expected);
    if (!isRead({ operation })) expect(await rowsOf(theirs.organizationId)).toEqual(theirRows);
  });
});

test("the same attempts on a handle without walls do read and change another organization's rows", async () => {
  const victim = await anOrganizationWithEverything();
  const before = await rowsOf(victim.organizationId);
  const pool = new pg.Pool({ connectionString: testDatabase().ownerUrl, max: 2 });
  const unwalled = new PrismaClient({ adapter: new PrismaPg(pool) });
  const probes = probesOf("QuoteLine");
  const readsFirst = [...probes.filter(isRead), ...probes.filter((probe) => !isRead(probe))];
  const outcomes = await attemptAll(unwalled, "QuoteLine", readsFirst, victim);
  await unwalled.$disconnect();
  await pool.end();

  const reached = outcomes.filter(([, outcome]) => outcome?.includes(victim.slug));
  expect(reached.length).toBeGreaterThan(10);
  expect(await rowsOf(victim.organizationId)).not.toEqual(before);
});

function probesOf(model: TenantModel): readonly HostileProbe[] {
  const known = fields.get(model);
  if (!known) throw new Error(`No fields are known of ${model}.`);
  return hostileProbes(model, known);
}

async function attemptAll(
  db: TenantTx,
  model: TenantModel,
  probes: readonly HostileProbe[],
  target = theirs,
): Promise<(readonly [attempt: string, outcome: string])[]> {
  const outcomes = [];
  for (const { attempt, operation, args } of probes) {
    const outcome = await runOperation(db, model, operation, args(mine, target)).then(
      describeAnswer,
      describeError,
    );
    outcomes.push([attempt, outcome] as const);
  }
  return outcomes;
}

const nothing = ["null", "[]", "0", '{"count":0}', '{"_count":0}'];

/** Audit events can't even be deleted by their own organization, and what follows that in a transaction fails with it. */
const deniedByDatabase = /permission denied for table audit_events|current transaction is aborted/;

function describeAnswer(answer: unknown): string {
  const text = JSON.stringify(answer, (_, value) =>
    typeof value === "bigint" ? `${value}` : value,
  );
  return nothing.includes(text) ? "nothing" : text;
}

function describeError(error: unknown): string {
  if (error instanceof CrossTenantError) return "refused";
  const isNotFound =
    error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025";
  return isNotFound || deniedByDatabase.test(String(error)) ? "nothing" : String(error);
}
