import { expect, test } from "vitest";
import { standingNotice } from "./standing-notice";

const now = new Date("2026-11-24T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000);
const active = {
  status: "active",
  isCharged: true,
  trialEndsAt: null,
  pastDueSince: null,
  deletionRequestedAt: null,
} as const;

test.each([
  [{ status: "trial", trialEndsAt: inDays(8.2) }, "The trial ends in 9 days", "billing"],
  [{ status: "trial", trialEndsAt: inDays(0.5) }, "The trial ends in 1 day", "billing"],
  [
    { status: "past_due", pastDueSince: inDays(-4) },
    "A payment failed: in 10 days this organization can only be read",
    "billing",
  ],
  [{ status: "read_only" }, "Read only: nothing can be changed", "billing"],
  [{ status: "canceled" }, "Cancelled: nothing can be changed", "billing"],
  [
    { status: "read_only", deletionRequestedAt: inDays(-13.5) },
    "This organization will be deleted in 1 day",
    "keep",
  ],
] as const)("%j is told as: %s", (facts, title, remedy) => {
  expect(standingNotice({ ...active, ...facts }, now)).toMatchObject({ title, remedy });
});

test("an active organization, and a trial where nobody is charged, have nothing to say", () => {
  expect(standingNotice(active, now)).toBeNull();
  const trial = { ...active, status: "trial", isCharged: false, trialEndsAt: inDays(3) } as const;
  expect(standingNotice(trial, now)).toBeNull();
});
