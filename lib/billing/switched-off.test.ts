import { expect, test } from "vitest";
import { identityDb } from "@/lib/db/identity";
import { runForOrganizations, schedule } from "@/lib/jobs/schedule";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

test.each([
  ["past_due", "read_only"],
  ["canceled", null],
  ["trial", "read_only"],
])(
  "once Stripe is switched off, an organization that was %s is open, and nothing is left to pay",
  async (status, nextStatus) => {
    const organization = await anOrganization();
    const values = [organization.organizationId, status];
    await ownerDatabase.query(
      "UPDATE organizations SET status = $2, past_due_since = now() WHERE id = $1",
      values,
    );
    await ownerDatabase.query(
      "UPDATE organization_directory SET status = $2, next_status = $3, next_status_from = now() WHERE organization_id = $1",
      [...values, nextStatus],
    );
    await runForOrganizations(schedule["schedule.settle_unplanned"], new Date());
    const { organizationId } = organization;
    expect(
      await identityDb.organizationDirectory.findUniqueOrThrow({ where: { organizationId } }),
    ).toMatchObject({ status: "active", nextStatus: null, nextStatusFrom: null });
  },
);
