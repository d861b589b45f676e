import { expect, test } from "vitest";
import { dayAfter, startOfDay } from "./zoned-day";

test.each([
  ["2026-11-26", "UTC", "2026-11-26T00:00:00.000Z"],
  ["2026-11-26", "Europe/Zurich", "2026-11-25T23:00:00.000Z"],
  ["2026-07-01", "Europe/Zurich", "2026-06-30T22:00:00.000Z"],
  ["2026-11-26", "Asia/Kathmandu", "2026-11-25T18:15:00.000Z"],
  ["2026-11-26", "America/Los_Angeles", "2026-11-26T08:00:00.000Z"],
  // The days on which the clocks change.
  ["2026-03-29", "Europe/Zurich", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Zurich", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Zurich", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "Europe/Zurich", "2026-10-25T23:00:00.000Z"],
  ["2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
])("%s begins in %s at %s", (day, timeZone, moment) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(moment);
});

test("the day after the last of a month is the first of the next", () => {
  expect([dayAfter("2026-12-31"), dayAfter("2028-02-28")]).toEqual(["2027-01-01", "2028-02-29"]);
});
