import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FewAtOnce } from "./few-at-once";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Who has come in, in order. */
function arrivals(turns: FewAtOnce, names: string): string[] {
  const inside: string[] = [];
  for (const name of names) turns.enter().then(() => inside.push(name));
  return inside;
}

test("as many as may are let in at once, and the others as these leave, in the order in which they came", async () => {
  const turns = new FewAtOnce({ few: 2, patienceMs: 20 });
  const inside = arrivals(turns, "abcd");
  await vi.advanceTimersByTimeAsync(0);
  expect(inside).toEqual(["a", "b"]);
  turns.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(inside).toEqual(["a", "b", "c"]);
});

test("nobody waits for long behind those who are slow, and they are not let in twice", async () => {
  const turns = new FewAtOnce({ few: 1, patienceMs: 20 });
  const inside = arrivals(turns, "abc");
  await vi.advanceTimersByTimeAsync(19);
  expect(inside).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(inside).toEqual(["a", "b", "c"]);
  turns.leave();
  turns.leave();
  const later = arrivals(turns, "d");
  await vi.advanceTimersByTimeAsync(0);
  expect(later).toEqual([]);
  turns.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(later).toEqual(["d"]);
});
