import { expect, test } from "vitest";
import { identifier, line, moment } from "./fields";

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

test.each([
  ["a zero-width space", "Nord\u200bwerk", "Nordwerk"],
  ["a soft hyphen", "Nord\u00adwerk", "Nordwerk"],
  ["a word joiner", "Nord\u2060werk", "Nordwerk"],
  ["a byte order mark", "\ufeffNordwerk", "Nordwerk"],
  ["a zero-width space before its end", "Nordwerk \u200b", "Nordwerk"],
])("a line that was copied with %s is the same as without", (_name, text, kept) => {
  expect(line(100).parse(text)).toBe(kept);
});

test.each(["می\u200cخواهم", "क्\u200dष", "👩\u200d👩\u200d👧", "🏴\u{e0067}\u{e0062}\u{e007f}"])(
  "%s keeps its joiners",
  (text) => {
    expect(line(100).parse(text)).toBe(text);
  },
);

test.each(["A\u200c1", "A\u200d1", "A\u200e1", "A\u200b1", "A\ufe0f1", "A1\u2060", "A\u034f1"])(
  "a product number has no mark that shows nothing, so that no two look alike: %j",
  (text) => {
    expect(identifier(64).parse(text)).toBe("A1");
  },
);
