import { describe, expect, test } from "vitest";
import { deletionGraceDays, graceDays, type StandingFacts, standingOf, statusAt } from "./standing";
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
    const trial = standingOf(facts({ status: "trial", trialEndsAt: daysLater(14) }), { isCharged });
    expect(statusAt(trial, daysLater(13.99))).toBe("trial");
    expect(statusAt(trial, daysLater(14))).toBe(then);
  });

  test("that does not pay keeps working for its grace, then can read", () => {
    const standing = standingOf(facts({ status: "past_due", pastDueSince: start }), {
      isCharged: true,
    });
    expect(statusAt(standing, daysLater(graceDays - 0.01))).toBe("past_due");
    expect(statusAt(standing, daysLater(graceDays))).toBe("read_only");
  });

  test("that is to be deleted can be read until it is", () => {
    const standing = standingOf(facts({ deletionRequestedAt: start }), { isCharged: false });
    expect(statusAt(standing, start)).toBe("read_only");
    expect(statusAt(standing, daysLater(deletionGraceDays))).toBe("read_only");
  });

  test("that pays stays active", () => {
    expect(statusAt(standingOf(facts({}), { isCharged: true }), daysLater(1000))).toBe("active");
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
