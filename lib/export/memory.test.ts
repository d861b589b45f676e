import { describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { memoryInUse } from "@/lib/testing/traces/memory-in-use";
import { valueFrom } from "@/lib/testing/value-from";
import { listExports } from "./list-exports";
import { requestExport } from "./request-export";
import { runExport } from "./run-export";

describe("20,000 rows of 6 kB", () => {
  test("are exported within 64 MB more than nothing takes", async () => {
    const organization = await anOrganization();
    // Few and long, because each row takes its time, however little it holds.
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, name, currency, note, updated_at)
       SELECT $1, gen_random_uuid(), 'Customer ' || n, 'EUR', repeat('A long note. ', 460), now()
       FROM generate_series(1, 20000) AS n`,
      [organization.organizationId],
    );
    const before = memoryInUse();
    let most = before;
    // Often, because buffers outside of the heap are freed a collection later than what holds them.
    const watch = setInterval(() => {
      most = Math.max(most, memoryInUse());
    }, 100);
    const { id: exportId } = valueFrom(await requestExport(organization.owner));
    const { organizationId } = organization;
    await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
    clearInterval(watch);
    const [made] = valueFrom(await listExports(organization.owner)).data;
    expect(made).toMatchObject({ status: "ready" });
    expect(made?.rowCount).toBeGreaterThan(20_000);
    console.info(`20,000 rows: ${Math.round((most - before) / 1e6)} MB more`);
    expect(most - before).toBeLessThan(64e6);
  }, 120_000);
});
