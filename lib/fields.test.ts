import { expect, test } from "vitest";
import { line, moment } from "./fields";

const isTaken = (text: string) => line(100).safeParse(text).success;

test.each(["Müller & Söhne", "שלום בע״מ", "شركة‏", "日本電機", "O’Neill 🛠️"])(
  "a line may say %s",
  (text) => {
    expect(isTaken(text)).toBe(true);
  },
);

test.each([
  ["a NUL", "a\0b"],
  ["a line break", "a\r\nBcc: b"],
  ["half a character", "a\ud800b"],
  ["a line separator", "a\u2028b"],
  ["a paragraph separator", "a\u2029b"],
  ["an override of the reading direction", "invoice\u202efdp.exe"],
  ["an isolate of the reading direction", "a\u2066b"],
])("a line may not hold %s", (_name, text) => {
  expect(isTaken(text)).toBe(false);
});

test.each([
  ["zero-width spaces", "\u200b\u200b"],
  ["a joiner", "\u200d"],
  ["marks of the reading direction", "\u200e\u200f\u061c"],
  ["a Hangul filler", "\u3164"],
  ["a half-width Hangul filler and a space", "\uffa0 \u115f"],
  ["a braille cell without dots", "\u2800"],
  ["a soft hyphen", "\u00ad"],
  ["a variation selector", "\ufe0f"],
  ["an accent on nothing", "\u0301"],
])("a name of nothing but %s is nobody's name", (_name, text) => {
  expect(line(100, "Enter your name.").safeParse(text).error?.issues).toMatchObject([
    { message: "Enter your name." },
  ]);
});

test.each([
  ["0001-01-01T00:00:00+10:00", false],
  ["9999-12-31T23:59:59-10:00", false],
  ["0001-01-01T00:00:00Z", true],
  ["9999-12-31T23:59:59+10:00", true],
])("whether %s is a moment that can be kept: %j", (text, isKept) => {
  expect(moment.safeParse(text).success).toBe(isKept);
});

test.each(["X", "7", "…", "한국", "नमस्ते", "🙂", "é"])("%s can be seen", (text) => {
  expect(isTaken(text)).toBe(true);
});
