import { describe, expect, test } from "vitest";
import { createCustomerSchema } from "./schema";

const parse = (changes: object) =>
  createCustomerSchema.safeParse({ name: "Calder Valley Ltd", ...changes });

describe("a customer's website", () => {
  test.each([
    ["calder-valley.example", "https://calder-valley.example"],
    ["http://calder-valley.example/a?b=c", "http://calder-valley.example/a?b=c"],
    ["", null],
    [null, null],
  ])("%j is kept as %j", (website, kept) => {
    expect(parse({ website }).data?.website).toBe(kept);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "ftp://calder.example",
    "https://",
    "https://a b.example",
    "https://localhost",
    "https://[::1]",
    `https://${"a".repeat(300)}.example`,
  ])("%j is refused", (website) => {
    expect(parse({ website }).success).toBe(false);
  });
});

describe("a customer's currency", () => {
  test.each(["EUR", "usd", " jpy "])("may be %j", (currency) => {
    expect(parse({ currency }).data?.currency).toBe(currency.trim().toUpperCase());
  });

  test.each(["", "EU", "EURO", "ZZZ", "E1R", "€"])("may not be %j", (currency) => {
    expect(parse({ currency }).success).toBe(false);
  });
});

test("only the name has to be given", () => {
  expect(createCustomerSchema.parse({ name: "Calder" })).toEqual({
    name: "Calder",
    email: null,
    phone: null,
    website: null,
    taxNumber: null,
    note: "",
    tags: [],
  });
});

test.each([
  "id",
  "organizationId",
  "userId",
  "ownerUserId",
  "createdAt",
  "deletedAt",
  "lockVersion",
])("%s is the server's to say, and refused from anybody else", (field) => {
  expect(parse({ [field]: "x" }).success).toBe(false);
});
