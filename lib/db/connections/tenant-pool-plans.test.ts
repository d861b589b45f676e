import type pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { aTenant, openPool } from "@/lib/testing/database/tenant-pool-steps";
import type { OrganizationId } from "../organization-id";
import { tenancy } from "./current-tenant";

let pool: pg.Pool;

describe("a statement that is prepared under a name", () => {
  const customers = '"public"."customers"';
  const ofTenant = `${customers}."organization_id" = $1`;
  const read = `SELECT ${customers}."id" FROM ${customers}`;

  afterEach(() => pool.end());

  /** How often PostgreSQL has planned a statement anew, of ten times that a tenant sent it. */
  async function plansOf(text: string, values: (organizationId: OrganizationId) => unknown[]) {
    pool = openPool({ mode: "implicit", hasNamedStatements: true });
    const organizationId = aTenant();
    const query = { name: "planned", text, values: values(organizationId) };
    const send = (sent: pg.QueryConfig) => tenancy.run({ organizationId }, () => pool.query(sent));
    for (let turn = 0; turn < 10; turn += 1) await send(query);
    const { rows } = await send({
      text: "SELECT custom_plans::int AS plans FROM pg_prepared_statements WHERE name = 'planned'",
    });
    return rows[0]?.plans;
  }

  test("is planned once for all organizations where it reads one row by its key", async () => {
    const byKey = `${read} WHERE (${customers}."id" = $2 AND ${ofTenant}) LIMIT $3 OFFSET $4`;
    expect(await plansOf(byKey, (id) => [id, id, 1, 0])).toBe(0);
  });

  test("is planned for its organization where it reads a list, which may be short or long", async () => {
    const list = `${read} WHERE (${customers}."deleted_at" IS NULL AND ${ofTenant}) LIMIT $2 OFFSET $3`;
    expect(await plansOf(list, (id) => [id, 50, 0])).toBe(10);
  });
});
