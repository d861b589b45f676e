import { expect, test } from "vitest";
import { RecentValues } from "./recent-values";

test("a value that is used stays, and the one unused for longest makes room", () => {
  const kept = new RecentValues<string, object>(2);
  const first = kept.get("first", () => ({}));
  const second = kept.get("second", () => ({}));
  expect(kept.get("first", () => ({}))).toBe(first);
  kept.get("third", () => ({}));
  expect(kept.size).toBe(2);
  expect(kept.get("first", () => ({}))).toBe(first);
  expect(kept.get("second", () => ({}))).not.toBe(second);
});
