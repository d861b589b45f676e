import { expect, test } from "vitest";
import { snakeCaseKeys } from "./snake-case-keys";

test("an answer says in snake case what a use case says in camel case, at every depth", () => {
  const at = new Date("2026-11-26T09:30:00Z");
  const value = {
    data: [{ unitPriceMinor: 100, createdAt: at }],
    nextCursor: null,
    note: undefined,
  };
  expect(JSON.parse(JSON.stringify(snakeCaseKeys(value)))).toEqual({
    data: [{ unit_price_minor: 100, created_at: "2026-11-26T09:30:00.000Z" }],
    next_cursor: null,
  });
});

test("a key that is called like a prototype is a key", () => {
  const value: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}');
  expect(JSON.stringify(snakeCaseKeys({ changes: value }))).not.toContain("undefined");
  expect(Object.prototype).not.toHaveProperty("isAdmin");
});
