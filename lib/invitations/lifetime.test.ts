import { expect, test } from "vitest";
import { expiryFrom, isMailDue } from "./lifetime";

test("a mail that has not gone out is late two minutes after its invitation was sent, not before", () => {
  const sentAt = new Date("2026-11-26T10:00:00Z");
  const expiresAt = expiryFrom(sentAt);
  expect(isMailDue(expiresAt, new Date("2026-11-26T10:01:59Z"))).toBe(false);
  expect(isMailDue(expiresAt, new Date("2026-11-26T10:02:01Z"))).toBe(true);
});
