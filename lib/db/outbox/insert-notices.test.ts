import { expect, test } from "vitest";
import { z } from "zod";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { unscoped } from "@/lib/db/tenancy/unscoped";
import { notifyRoles } from "@/lib/notices/notify";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

const planSchema = z.tuple([z.object({ calls: z.int(), plans: z.int() })]);
/** How often PostgreSQL makes a plan for the values at hand before it considers to keep one for all. */
const firstPlans = 5;

test("to tell the owners of a large organization, PostgreSQL keeps one plan and makes none for each call", async () => {
  const { organizationId } = await anOrganization();
  await ownerDatabase.query(
    `WITH person AS (
       INSERT INTO users (id, email, name) SELECT uuidv7(), uuidv7() || '@large.example', 'Jo' FROM generate_series(1, 500)
       RETURNING id)
     INSERT INTO organization_members (organization_id, id, user_id, role) SELECT $1, uuidv7(), id, 'viewer' FROM person`,
    [organizationId],
  );
  await ownerDatabase.query("ANALYZE organization_members");
  const rows = await tenantDb(organizationId).$transaction(async (tx) => {
    const seats = { used: 9, seats: 10 };
    for (let turn = 0; turn < 2 * firstPlans; turn += 1)
      await notifyRoles(tx, ["owner", "admin"], {
        kind: "seats.nearly_full",
        data: seats,
        byUserId: null,
      });
    return await unscoped(tx).query`
      SELECT (generic_plans + custom_plans)::integer AS calls, custom_plans::integer AS plans
      FROM pg_prepared_statements WHERE statement LIKE ${"%INSERT INTO notifications%"}`;
  });
  expect(planSchema.parse(rows)).toEqual([{ calls: 2 * firstPlans, plans: firstPlans }]);
});
