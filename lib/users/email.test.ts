import { describe, expect, test } from "vitest";
import { emailAddress } from "./email";

describe("an e-mail address", () => {
  test.each([
    ["upper case", "John@ACME.com"],
    ["blanks around it", "  john@acme.com\t"],
    ["full-width letters", "ｊｏｈｎ＠ａｃｍｅ．ｃｏｍ"],
    ["letters of a formula", "𝐣𝐨𝐡𝐧@acme.com"],
  ])("with %s is the same as without", (_what, text) => {
    expect(emailAddress.parse(text)).toBe("john@acme.com");
  });

  test.each(["john+quotes@acme.co.uk", "o'brien@acme.com", "a@b.io"])("may be %s", (text) => {
    expect(emailAddress.parse(text)).toBe(text);
  });

  test.each([
    ["a list", "john@acme.com,eve@evil.example"],
    ["a list with a blank", "john@acme.com eve@evil.example"],
    ["a list with a semicolon", "john@acme.com;eve@evil.example"],
    ["a header line", "john@acme.com\r\nBcc: eve@evil.example"],
    ["a line break", "john\n@acme.com"],
    ["a NUL", "john\u0000@acme.com"],
    ["a name", "John <john@acme.com>"],
    ["two at signs", '"eve@evil.example"@acme.com'],
    ["a letter that only looks alike", "jоhn@acme.com"],
    ["a host that only looks alike", "john@аcme.com"],
    ["a bare host", "john@localhost"],
    ["an address of numbers", "john@[127.0.0.1]"],
    ["nothing before the at sign", "@acme.com"],
    ["nothing", ""],
    ["too many letters", `${"a".repeat(250)}@acme.com`],
    ["letters that become too many", `${"㎏".repeat(200)}@acme.com`],
    ["a number instead of text", 7],
    ["a list instead of text", ["john@acme.com"]],
  ])("with %s is refused", (_what, input) => {
    expect(emailAddress.safeParse(input).success).toBe(false);
  });
});
