import { expect, test } from "vitest";
import { oneLine } from "./one-line";

test("a text for one line stays as it is where it fits, and is cut between two characters where it does not", () => {
  expect(oneLine("Kunz\r\nOfenbau\u202e", 20)).toBe("Kunz Ofenbau");
  expect(oneLine("👩‍👩‍👧‍👦".repeat(5), 5)).toBe("👩‍👩‍👧‍👦".repeat(5));
  expect(oneLine("👩‍👩‍👧‍👦".repeat(6), 5)).toBe(`${"👩‍👩‍👧‍👦".repeat(4)}…`);
});

test("of an endless text no more is looked at than is shown, whether it has many characters or many marks on one", () => {
  const begun = performance.now();
  expect(oneLine("a".repeat(8_000_000), 80)).toBe(`${"a".repeat(79)}…`);
  expect(oneLine(`a${"\u0301".repeat(8_000_000)}`, 80).length).toBeLessThan(3_000);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
