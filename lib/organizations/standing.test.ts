import { describe, expect, test } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { currentStatus } from "@/lib/testing/traces/current-status";
import { graceDays, type StandingFacts, standingOf } from "./standing";
import { effects, organizationStatuses, statusAllows } from "./status";

const start = new Date("2027-03-01T12:00:00Z");
const daysLater = (days: number) => new Date(start.getTime() + days * 24 * 60 * 60_000);
const facts = (given: Partial<StandingFacts>): StandingFacts => ({
  status: "active",
  trialEndsAt: null,
  pastDueSince: null,
  deletionRequestedAt: null,
  ...given,
});

describe("an organization", () => {
  test.each([
    [true, "read_only"],
    [false, "active"],
  ] as const)("whose trial is over is, where people are charged (%s), %s", (isCharged, then) => {
    const trialEndsAt = daysLater(14);
    expect(standingOf(facts({ status: "trial", trialEndsAt }), { isCharged })).toEqual({
      status: "trial",
      nextStatus: then,
      nextStatusFrom: trialEndsAt,
    });
  });

  test("that does not pay keeps working for its grace, then can read", () => {
    const unpaid = facts({ status: "past_due", pastDueSince: start });
    expect(standingOf(unpaid, { isCharged: true })).toEqual({
      status: "past_due",
      nextStatus: "read_only",
      nextStatusFrom: daysLater(graceDays),
    });
  });

  test("that is to be deleted can be read until it is", () => {
    expect(standingOf(facts({ deletionRequestedAt: start }), { isCharged: false })).toEqual({
      status: "active",
      nextStatus: "read_only",
      nextStatusFrom: start,
    });
  });

  test("that pays stays active", () => {
    expect(standingOf(facts({}), { isCharged: true })).toEqual({
      status: "active",
      nextStatus: null,
      nextStatusFrom: null,
    });
  });

  test("is what it becomes from that moment on, without anything that has to run", async () => {
    const { owner } = await anOrganization();
    const becomes = (when: string) =>
      ownerDatabase.query(
        `UPDATE organization_directory SET next_status = 'read_only', next_status_from = ${when} WHERE organization_id = $1`,
        [owner.organizationId],
      );
    await becomes("now() + interval '1 minute'");
    expect(await currentStatus(owner)).toBe("active");
    await becomes("now()");
    expect(await currentStatus(owner)).toBe("read_only");
  });
});

describe("what a status allows", () => {
  const expected = {
    trial: effects,
    active: effects,
    past_due: ["read", "free", "change"],
    read_only: ["read", "free"],
    canceled: ["read", "free"],
  };
  test.each(organizationStatuses)("%s", (status) => {
    expect(effects.filter((effect) => statusAllows(status, effect))).toEqual(expected[status]);
  });
});
