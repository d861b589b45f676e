import { expect, test } from "vitest";
import { identityDb } from "@/lib/db/identity";
import { runForOrganizations, schedule } from "@/lib/jobs/schedule";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { aPlan } from "@/lib/testing/outside/stripe/a-plan";
import { stripeInTests } from "@/lib/testing/outside/stripe/stripe-in-tests";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { valueFrom } from "@/lib/testing/value-from";
import { getBilling } from "./get-billing";
import { setSeats } from "./set-seats";

const stub = await stripeInTests();

const now = new Date("2027-03-01T10:00:00Z");
const settle = (at = now) => runForOrganizations(schedule["schedule.settle_unplanned"], at);

/** How an organization stands: its own record, and the directory's copy. */
async function standingOf({ organizationId }: Organization) {
  const { status, nextStatus, nextStatusFrom } =
    await identityDb.organizationDirectory.findUniqueOrThrow({ where: { organizationId } });
  return { status, nextStatus, nextStatusFrom };
}

/** As a server without Stripe left it. */
async function aFreeOrganization(trialEndsAt: Date | null): Promise<Organization> {
  const organization = await anOrganization({ seats: 12 });
  const status = trialEndsAt ? "trial" : "active";
  const values = [organization.organizationId, status, trialEndsAt];
  await ownerDatabase.query(
    "UPDATE organizations SET status = $2, trial_ends_at = $3 WHERE id = $1",
    values,
  );
  await ownerDatabase.query(
    `UPDATE organization_directory SET status = $2, next_status_from = $3,
       next_status = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE 'active' END
     WHERE organization_id = $1`,
    values,
  );
  return organization;
}

const onTrialUntil = (day: string) => ({
  status: "trial",
  nextStatus: "read_only",
  nextStatusFrom: new Date(day),
});

test.each([
  ["was simply open", null],
  ["is still on trial", new Date("2027-03-09T00:00:00Z")],
  ["has long been past its trial", new Date("2026-01-01T00:00:00Z")],
])(
  "once Stripe is switched on, an organization that %s gets a full trial with its seats, once",
  async (_was, trialEndsAt) => {
    const organization = await aFreeOrganization(trialEndsAt);
    await settle();
    expect(await standingOf(organization)).toEqual(onTrialUntil("2027-03-15T10:00:00Z"));
    expect(valueFrom(await getBilling(organization.owner)).seats.total).toBe(12);
    expect(await setSeats(organization.owner, { seats: 13 })).toMatchObject({
      code: "plan_required",
    });

    await settle(new Date("2027-04-01T10:00:00Z"));
    expect(await standingOf(organization)).toEqual(onTrialUntil("2027-03-15T10:00:00Z"));
    expect(await auditEvents(organization, "billing.plan_changed")).toMatchObject([
      { changes: { status_before: trialEndsAt ? "trial" : "active", status_after: "trial" } },
    ]);
  },
);

test("an organization with a plan stays as Stripe says", async () => {
  const organization = await aPlan(stub, 5);
  const before = await standingOf(organization);
  expect(before.status).toBe("active");
  await settle();
  expect(await standingOf(organization)).toEqual(before);
});

test("a trial that began here ends when it ends", async () => {
  const organization = await aFreeOrganization(new Date("2027-02-01T00:00:00Z"));
  await ownerDatabase.query(
    "UPDATE organization_directory SET next_status = 'read_only' WHERE organization_id = $1",
    [organization.organizationId],
  );
  await settle();
  expect(await standingOf(organization)).toEqual(onTrialUntil("2027-02-01T00:00:00Z"));
});

test("an organization that is to be deleted is not brought back by it", async () => {
  const organization = await aFreeOrganization(null);
  await ownerDatabase.query(
    "UPDATE organizations SET deletion_requested_at = now() WHERE id = $1",
    [organization.organizationId],
  );
  await settle();
  expect((await standingOf(organization)).status).toBe("active");
});
