import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganizationWithEverything, type FullOrganization } from "../company/one-of-everything";
import { tenantTables } from "../schema/tenant-tables";
import { report } from "./evidence";
import {
  makingOperations,
  type OwnOperation,
  ownOperations,
  removingOperations,
} from "./own-operations";
import { type ProbedModel, rowOf } from "./probe";
import { probedModels } from "./probed-models";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { type Way, wayNames, ways } from "./ways";

// Walls that let nothing through at all would pass every hostile attempt as well.
const models = await probedModels();
const ordered = await inOrderOfParents();
let mine: FullOrganization;
let snapshot: Snapshot;

beforeAll(async () => {
  mine = await anOrganizationWithEverything();
  snapshot = await takeSnapshot(mine, await anOrganizationWithEverything());
});

afterAll(() => snapshot.close());

const isChange = (operation: string) => /^(update|upsert|delete)/.test(operation);
const isDenied = ({ rights }: ProbedModel, operation: string) =>
  isChange(operation) && !(operation.startsWith("delete") ? rights.mayRemove : rights.mayChange);

async function perform(
  way: Way,
  probed: ProbedModel,
  operation: string,
  { args, expected }: OwnOperation,
): Promise<void> {
  const row = rowOf(mine, probed.model);
  const db = tenantDb(mine.organizationId);
  const answer = ways[way](db, probed.model, operation, args(probed, row));
  if (isDenied(probed, operation))
    await expect(answer, operation).rejects.toThrow(/permission denied|aborted/);
  else if (Array.isArray(expected(row)) || typeof expected(row) === "number")
    expect(asList(await answer), operation).toMatchObject(asList(expected(row)));
  else expect(await answer, operation).toMatchObject(Object(expected(row)));
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

describe.each(models)("$model of one's own organization", (probed) => {
  test("is found and changed by every operation in every way, unless rows of it are only ever added", async (context) => {
    for (const way of wayNames)
      for (const [operation, own] of Object.entries(ownOperations)) {
        await perform(way, probed, operation, own);
        if (isChange(operation)) await snapshot.restore();
      }
    await snapshot.confirm();
    const attempts = wayNames.length * Object.keys(ownOperations).length;
    report(context, { part: "own data", line: "found and changed", counts: { attempts } });
  });
});

describe.each(wayNames)("everything of one's own, %s", (way) => {
  // The organization itself stays for its audit events, which nobody may delete.
  const removable = ordered.filter(
    ({ rights, isOrganization }) => rights.mayRemove && !isOrganization,
  );

  test.for(Object.entries(removingOperations))(
    "can be removed by %s, and made again by every operation that makes rows",
    async ([removing, remove], context) => {
      let attempts = 0;
      for (const [making, make] of Object.entries(makingOperations)) {
        for (const probed of removable.toReversed()) await perform(way, probed, removing, remove);
        for (const probed of removable) await perform(way, probed, making, make);
        attempts += 2 * removable.length;
      }
      report(context, { part: "own data", line: "removed and made again", counts: { attempts } });
    },
  );
});

async function inOrderOfParents(): Promise<readonly ProbedModel[]> {
  return (await tenantTables()).flatMap((table) =>
    models.filter(({ model }) => model === table.model),
  );
}
