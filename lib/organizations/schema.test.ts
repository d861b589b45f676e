import { describe, expect, test } from "vitest";
import { signUpSchema, slugField } from "./schema";

const company = {
  name: "Acme Corp",
  slug: "acme",
  ownerName: "John Doe",
  ownerEmail: "john@acme.com",
  ownerPassword: "SecurePass123!",
};

/** The fields that are refused, for a company that differs from a good one in these. */
function refusedFields(changes: object): string[] {
  const parsed = signUpSchema.safeParse({ ...company, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path, code }) => path.join(".") || code);
}

test("the example of the documentation is accepted", () => {
  expect(refusedFields({})).toEqual([]);
});

describe("an organization's address", () => {
  test.each(["abc", "a-1", "acme", "a".repeat(40), "a--b", "123"])("may be %s", (slug) => {
    expect(slugField.parse(slug)).toBe(slug);
  });

  test("is compared in lower case and without the blanks around it", () => {
    expect(slugField.parse("  AcMe ")).toBe("acme");
  });

  test.each([
    "",
    "a",
    "ab",
    "-abc",
    "abc-",
    "a b",
    "a_b",
    "a.b",
    "ä-b",
    "a/b",
    "a".repeat(41),
    "acme\n.evil",
    "а-b-c",
  ])("may not be %j", (slug) => {
    expect(slugField.safeParse(slug).success).toBe(false);
  });
});

describe("a name", () => {
  const controls = [
    "\u0000",
    "\u0007",
    "\u001b",
    "\u007f",
    "\u0085",
    "\u009f",
    "\u2028",
    "\u202e",
    "a\nb",
    "a\rb",
    "a\tb",
    "\ud800",
  ];

  test.each(controls)("with the control character or half letter %j is refused", (text) => {
    expect(refusedFields({ name: `Ac${text}me`, ownerName: `Jo${text}hn` })).toEqual([
      "name",
      "ownerName",
    ]);
  });

  test.each(["", " ", "\u00a0", "a".repeat(101)])(
    "that is empty or too long is refused: %j",
    (name) => {
      expect(refusedFields({ name })).toEqual(["name"]);
    },
  );

  test("is kept in one form of the same letters", () => {
    const decomposed = "Cafe\u0301";
    expect(signUpSchema.parse({ ...company, name: decomposed }).name).toBe("Caf\u00e9");
  });
});

describe("a new password", () => {
  test.each([
    "Test123!",
    "12345678",
    " pass wo ",
    "🔐".repeat(8),
    "🔐".repeat(128),
    "a".repeat(128),
  ])("may be %j, exactly as typed", (ownerPassword) => {
    expect(signUpSchema.parse({ ...company, ownerPassword }).ownerPassword).toBe(ownerPassword);
  });

  test.each([
    "",
    "1234567",
    "🔐".repeat(7),
    "a".repeat(129),
    "🔐".repeat(129),
    "a".repeat(1_000_000),
  ])("that is too short or too long is refused", (ownerPassword) => {
    expect(new Set(refusedFields({ ownerPassword }))).toEqual(new Set(["ownerPassword"]));
  });
});

test("a field that nobody knows is refused, not ignored", () => {
  expect(refusedFields({ role: "owner" })).toEqual(["unrecognized_keys"]);
});
