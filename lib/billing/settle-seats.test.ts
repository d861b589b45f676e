import { describe, expect, test } from "vitest";
import { billedStanding } from "./billed-standing";
import { chooseSubscription } from "./choose-subscription";
import { type KnownSeats, seatSteps, settleSeats } from "./settle-seats";

const march = new Date("2031-03-01T00:00:00Z");
const april = new Date("2031-04-01T00:00:00Z");

/** Seven seats that are paid for until March. */
const known: KnownSeats = {
  status: "active",
  stripeSubscriptionId: "sub_1",
  seats: 7,
  syncedSeats: 7,
  paidSeats: 7,
  currentPeriodEndsAt: march,
};
const found = { id: "sub_1", seats: 7, currentPeriodEndsAt: march };

describe("the seats after Stripe was heard", () => {
  test("are its own, where nothing was set here", () => {
    expect(settleSeats(known, { ...found, seats: 9 }, 3)).toEqual({ wanted: 9, paid: 9 });
  });

  test("are those that were set here and that it does not know yet", () => {
    expect(settleSeats({ ...known, seats: 9 }, found, 3)).toEqual({ wanted: 9, paid: 7 });
    expect(settleSeats({ ...known, seats: 5 }, found, 3)).toEqual({ wanted: 5, paid: 7 });
  });

  test("stay paid for until the period ends, and not a day longer", () => {
    const lowered = { ...known, seats: 5, syncedSeats: 5 };
    expect(settleSeats(lowered, { ...found, seats: 5 }, 3)).toEqual({ wanted: 5, paid: 7 });
    const renewed = { ...found, seats: 5, currentPeriodEndsAt: april };
    expect(settleSeats(lowered, renewed, 3)).toEqual({ wanted: 5, paid: 5 });
  });

  test("are never fewer than are in use when the period ends", () => {
    const lowered = { ...known, seats: 5, syncedSeats: 5 };
    const renewed = { ...found, seats: 5, currentPeriodEndsAt: april };
    expect(settleSeats(lowered, renewed, 6)).toEqual({ wanted: 6, paid: 5 });
  });

  test("are those that were bought, with a new subscription", () => {
    const other = { ...found, id: "sub_2", seats: 4 };
    expect(settleSeats({ ...known, seats: 9 }, other, 3)).toEqual({ wanted: 4, paid: 4 });
    expect(settleSeats({ ...known, status: "canceled" }, other, 6)).toEqual({ wanted: 6, paid: 4 });
  });
});

test.each([
  [{ from: 7, paid: 7, wanted: 7 }, []],
  [{ from: 7, paid: 7, wanted: 9 }, [{ seats: 9, isCharged: true }]],
  [{ from: 7, paid: 7, wanted: 5 }, [{ seats: 5, isCharged: false }]],
  [{ from: 5, paid: 7, wanted: 7 }, [{ seats: 7, isCharged: false }]],
  [
    { from: 5, paid: 7, wanted: 8 },
    [
      { seats: 7, isCharged: false },
      { seats: 8, isCharged: true },
    ],
  ],
])("what is paid for is not charged again: %j", (seats, steps) => {
  expect(seatSteps(seats)).toEqual(steps);
});

describe("an organization stands", () => {
  const now = new Date("2031-02-01T00:00:00Z");
  const first = new Date("2031-01-01T00:00:00Z");
  const overdueInvoice = { id: "in_1", createdAt: first };
  const of = (status: string, pastDueSince: Date | null = null) =>
    billedStanding(
      { status, overdueInvoice: status === "past_due" ? overdueInvoice : null },
      {
        pastDueSince,
        now,
      },
    );

  test.each([
    ["trialing", "trial"],
    ["active", "active"],
    ["past_due", "past_due"],
    ["unpaid", "read_only"],
    ["paused", "read_only"],
    ["canceled", "canceled"],
    ["a state that Stripe invents later", "read_only"],
  ])("with a subscription that is %s: %s", (status, standing) => {
    expect(of(status)?.status).toBe(standing);
  });

  test.each(["incomplete", "incomplete_expired"])("as before, with one that is %s", (status) => {
    expect(of(status)).toBeNull();
  });

  test("overdue since the invoice that was not paid, however late that is heard", () => {
    expect(of("past_due", now)?.pastDueSince).toEqual(first);
    expect(of("active", now)?.pastDueSince).toBeNull();
  });
});

describe("of several subscriptions there counts", () => {
  const choose = (...statuses: string[]) =>
    chooseSubscription(statuses.map((status, created) => ({ status, created })))?.created ?? null;

  test.each([
    [[], null],
    [["canceled", "active"], 1],
    [["active", "canceled"], 0],
    [["unpaid", "active"], 1],
    [["active", "active"], 0],
    [["canceled", "incomplete_expired"], 1],
    [["paused", "incomplete"], 0],
  ])("the one that lives: of %j number %j", (statuses, chosen) => {
    expect(choose(...statuses)).toBe(chosen);
  });
});
