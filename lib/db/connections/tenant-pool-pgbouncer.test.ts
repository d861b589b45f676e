import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTenant, whoAmI } from "@/lib/testing/database/tenant-pool-steps";
import { tenantTransports } from "@/lib/testing/database/tenant-transports";
import { report } from "@/lib/testing/isolation/evidence";
import { proofRoleUrl } from "@/lib/testing/setup/worker-database";
import { findPgBouncer, startPgBouncer } from "@/lib/testing/wire/pgbouncer";
import { tenancy } from "./current-tenant";
import { tenantPool } from "./tenant-pool";

const binary = findPgBouncer();
const clients = 12;
const servers = 3;
const tenants = Array.from({ length: 720 }, aTenant);

if (binary) describe("behind PgBouncer in transaction mode", () => describePgBouncer(binary));
else
  test("PgBouncer is not installed here, so nothing was tried behind it", ({ task }) => {
    task.meta.note = "PgBouncer is not installed here, so nothing was tried behind it.";
    console.warn(task.meta.note);
    expect(findPgBouncer()).toBeUndefined();
  });

function describePgBouncer(file: string): void {
  let bouncer: Awaited<ReturnType<typeof startPgBouncer>>;

  beforeAll(async () => {
    // A role like the one that serves: the check of statements would find what the control sends.
    bouncer = await startPgBouncer(file, proofRoleUrl("without_scope"), servers);
  });

  afterAll(() => bouncer.stop());

  // Named statements want PgBouncer 1.21 and its max_prepared_statements.
  const unnamed = tenantTransports.filter(([, { hasNamedStatements }]) => !hasNamedStatements);

  test.for(unnamed)(
    "every one of many tenants gets its own answer in %s, with errors in between",
    async ([, transport], context) => {
      const pool = tenantPool({ connectionString: bouncer.url, max: clients }, transport);
      const answers = await Promise.allSettled(
        tenants.map((organizationId, turn) =>
          tenancy.run({ organizationId }, async () => {
            const text = turn % 5 ? whoAmI : "SELECT 1/0";
            return (await pool.query({ text })).rows[0]?.answer;
          }),
        ),
      );
      expect(
        answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.status)),
      ).toEqual(tenants.map((id, turn) => (turn % 5 ? id : "rejected")));

      const seen = await Promise.all(
        tenants.slice(0, 60).map((organizationId) =>
          tenancy.run({ organizationId }, async () => {
            const client = await pool.connect();
            await client.query({ text: "BEGIN" });
            const { rows } = await client.query({ text: whoAmI });
            await client.query({ text: "COMMIT" });
            client.release();
            return rows[0]?.answer;
          }),
        ),
      );
      expect(seen).toEqual(tenants.slice(0, 60));
      await pool.end();
      report(context, {
        part: "concurrency",
        line: "asked who they are through PgBouncer",
        counts: { attempts: answers.length + seen.length },
      });
    },
  );

  test("a tenant that is set for the session reaches others: what the pool does is needed", async (context) => {
    const pool = new pg.Pool({ connectionString: bouncer.url, max: clients });
    const answers = await Promise.all(
      tenants.map(async (organizationId) => {
        const client = await pool.connect();
        await client.query("SELECT set_config('app.organization_id', $1, false)", [organizationId]);
        const { rows } = await client.query(whoAmI);
        client.release();
        return rows[0]?.answer;
      }),
    );
    const mixedUp = answers.filter((answer, turn) => answer !== tenants[turn]);
    expect(mixedUp).not.toEqual([]);
    await pool.end();
    report(context, {
      part: "concurrency",
      line: "control: the tenant set for the session, PgBouncer",
      counts: { attempts: answers.length, "mixed up": mixedUp.length },
    });
  });
}
