import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections";
import { tenantModels } from "@/lib/db/models";
import { tenantDb } from "@/lib/db/tenant";
import { asText, attemptProbes, probesOf } from "./attempt-probes";
import { type DatabaseState, rowsOf } from "./database-state";
import { anOrganizationWithEverything, type FullOrganization } from "./one-of-everything";
import { runOperation } from "./run-operation";
import { tableNames } from "./tenant-tables";

const isRead = (operation: string) => /^(find|count|aggregate|groupBy)/.test(operation);

/** The tests of one organization's handle against another organization's rows: every model, every operation. */
export function describeScope(): void {
  let mine: FullOrganization;
  let theirs: FullOrganization;
  let theirRows: DatabaseState;

  beforeAll(async () => {
    mine = await anOrganizationWithEverything();
    theirs = await anOrganizationWithEverything();
    theirRows = await rowsOf(theirs.organizationId);
  });

  afterAll(closeConnections);

  describe.each(tenantModels)("%s of another organization", (model) => {
    const probes = probesOf(model);
    const operations = [...new Set(probes.map(({ operation }) => operation))];

    test.each(operations)(
      "is out of reach of %s, alone and in a transaction",
      async (operation) => {
        const db = tenantDb(mine.organizationId);
        const chosen = probes.filter((probe) => probe.operation === operation);
        const both = [mine, theirs] as const;
        const expected = chosen.map(({ attempt, isRefused }) => [
          attempt,
          isRefused ? "refused" : "nothing",
        ]);

        expect(await attemptProbes(db, model, chosen, both)).toEqual(expected);
        expect(await db.$transaction((tx) => attemptProbes(tx, model, chosen, both))).toEqual(
          expected,
        );
        if (!isRead(operation)) expect(await rowsOf(theirs.organizationId)).toEqual(theirRows);
      },
    );

    test("is out of reach of operations that name no row at all", async () => {
      const db = tenantDb(mine.organizationId);
      const own = await runOperation<{ id: string }[]>(db, model, "findMany", {});
      const ids = own.map(({ id }) => ({ id }));
      expect(asText(own)).toContain(mine.organizationId);
      expect(asText(own)).not.toContain(theirs.organizationId);
      expect(`${own.length}`).toBe(
        (await rowsOf(mine.organizationId))[tableNames().get(model) ?? ""]?.split(" ")[0],
      );

      expect(ids).toContainEqual(
        await runOperation(db, model, "findFirst", { select: { id: true } }),
      );
      expect(await runOperation(db, model, "count", {})).toBe(own.length);
      expect(await runOperation(db, model, "aggregate", { _count: true })).toEqual({
        _count: own.length,
      });
      expect(await runOperation(db, model, "groupBy", { by: ["id"] })).toHaveLength(own.length);
    });
  });

  test("another organization is untouched by changes and deletions that name no row at all", async () => {
    // In the order that the foreign keys ask for; what belongs to these goes with them.
    const withTheirParts = ["QuoteDecision", "Document", "Quote", "Customer", "Product"] as const;
    const db = tenantDb(mine.organizationId);
    for (const model of tenantModels.filter((name) => name !== "AuditEvent"))
      await runOperation(db, model, "updateMany", { data: {} });
    for (const model of withTheirParts) {
      await runOperation(db, model, "deleteMany", {});
      expect(await runOperation(db, model, "count", {})).toBe(0);
    }
    expect(await rowsOf(theirs.organizationId)).toEqual(theirRows);
  });
}
