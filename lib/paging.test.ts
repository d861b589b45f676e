import { describe, expect, test } from "vitest";
import { z } from "zod";
import { encodeCursor, pageQuery, toPage } from "./paging";

const querySchema = z.strictObject(pageQuery);
const id = "01890a5d-ac96-774b-bcce-b302099a8057";

/** A cursor as it comes back to us, without whoever sent it having encoded anything. */
function sentBack(name: string) {
  const query = new URLSearchParams(`cursor=${encodeCursor([name, id])}`);
  return querySchema.parse(Object.fromEntries(query)).cursor;
}

describe("a cursor", () => {
  test.each([
    "Calder Valley Ltd",
    "",
    " blanks ",
    "~tilde~ ~~ ~~~",
    `a"b\\c`,
    "Bäckerei 🥐",
    "شركة الأمل",
    "漢".repeat(200),
    "🥐".repeat(100),
    "'".repeat(200),
    '"'.repeat(200),
  ])("leads back to its place after %j, unencoded in an address", (name) => {
    expect(sentBack(name)).toEqual([name, id]);
  });

  test.each([
    "",
    "x",
    "%",
    "e30",
    "bnVsbA",
    "W10",
    btoa('["a","b"]'),
    btoa('["a"]'),
    "A".repeat(10_000),
    "🥐",
    "\0",
  ])("that is garbage is refused: %j", (cursor) => {
    expect(querySchema.safeParse({ cursor }).success).toBe(false);
  });
});

describe("a page", () => {
  test.each(["0", "101", "-1", "1.5", "1e9", "NaN", "ten", "2147483648"])(
    "can't have %s rows",
    (limit) => {
      expect(querySchema.safeParse({ limit }).success).toBe(false);
    },
  );

  test("has a next one only where more rows were read than it shows", () => {
    const rows = ["a", "b", "c"];
    expect(toPage(rows, 3, (name) => [name, id])).toEqual({ data: rows, nextCursor: null });
    expect(toPage(rows, 2, (name) => [name, id])).toEqual({
      data: ["a", "b"],
      nextCursor: encodeCursor(["b", id]),
    });
    expect(toPage([], 2, (name) => [name, id])).toEqual({ data: [], nextCursor: null });
  });
});

test.each(["101", "0", "-1", "1.5", "many", ""])(
  "a page of %j rows is refused in words that say what may be asked for",
  (limit) => {
    const { error } = querySchema.safeParse({ limit });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "Use a whole number from 1 to 100.",
    ]);
  },
);
