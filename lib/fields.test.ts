import { expect, test } from "vitest";
import { line } from "./fields";

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
