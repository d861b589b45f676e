import { describe, expect, test } from "vitest";
import { z } from "zod";
import { encodeCursor, listSchema, searched, toPage } from "./paging";

const querySchema = listSchema("customers", {
  q: searched,
  sort: z.enum(["newest", "name"]).default("newest"),
});
const asked = querySchema.parse({ limit: 2 });
const id = "01890a5d-ac96-774b-bcce-b302099a8057";

/** A cursor as it comes back to us, without whoever sent it having encoded anything. */
function sentBack(name: string) {
  const query = new URLSearchParams(`cursor=${encodeCursor("customers", asked, [name, id])}`);
  return querySchema.parse(Object.fromEntries(query)).cursor?.slice(0, 2);
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

describe("a cursor's list", () => {
  const cursor = encodeCursor("customers", querySchema.parse({ q: "oven" }), ["", id]);
  const others = listSchema("quotes", querySchema.shape);

  test("is gone on with, however long its pages are", () => {
    expect(querySchema.safeParse({ q: "oven", cursor }).success).toBe(true);
    expect(querySchema.safeParse({ q: " oven ", sort: "newest", limit: 7, cursor }).success).toBe(
      true,
    );
  });

  test.each([
    ["another list", others, { q: "oven" }],
    ["other filters", querySchema, { q: "hood" }],
    ["no filters", querySchema, {}],
    ["another order", querySchema, { q: "oven", sort: "name" }],
  ])("is not taken for %s: the refusal says so", (_what, schema, query) => {
    const { error } = schema.safeParse({ ...query, cursor });
    expect(error?.issues).toMatchObject([
      { path: ["cursor"], message: expect.stringContaining("of another list") },
    ]);
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
    expect(toPage("customers", { ...asked, limit: 3 }, rows, (name) => [name, id])).toEqual({
      data: rows,
      nextCursor: null,
    });
    expect(toPage("customers", asked, rows, (name) => [name, id])).toEqual({
      data: ["a", "b"],
      nextCursor: encodeCursor("customers", asked, ["b", id]),
    });
    expect(toPage<string>("customers", asked, [], (name) => [name, id])).toEqual({
      data: [],
      nextCursor: null,
    });
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
