import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvLines, withoutApostrophes } from "./csv-lines";

test("cells with commas, quotes and breaks come back as they were", () => {
  const rows = [
    ["Bäckerei 🥐, Söhne", 'so-called "Ada"', "two\nlines"],
    ["", "1", "2"],
  ];
  expect(Papa.parse(csvLines(rows).trimEnd()).data).toEqual(rows);
});

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1"])(
  "%j is no formula in a spreadsheet",
  (cell) => {
    const [[read = ""] = []] = Papa.parse<string[]>(csvLines([[cell]])).data;
    expect(read).toMatch(/^'/);
    expect(withoutApostrophes(read)).toBe(cell);
  },
);

describe("a spreadsheet that separates by another sign finds no formula in the middle of a cell", () => {
  test.each([
    ["a semicolon", "a;=1+1;b"],
    ["a semicolon and a quotation mark", 'a;"=1+1;b'],
    ["a tab", "a\t@SUM(A1)\tb"],
    ["a bar", "a|+1|b"],
    ["a break of line, where no quotation mark holds", "a\r\n-1+1\r\nb"],
    ["letters of an East Asian keyboard", "a;＝1+1"],
  ])("after %s", (_what, cell) => {
    const line = csvLines([["x", cell]]);
    for (const delimiter of [";", "\t", "|"]) {
      // Like a spreadsheet that treats quotation marks as letters unless they begin a cell.
      const cells = Papa.parse<string[]>(line, { delimiter, quoteChar: "\0" }).data.flat();
      for (const one of cells) expect(one.replace(/^"+/, "")).not.toMatch(/^[=+\-@＝]/);
    }
  });
});

test.each([
  "=1+1",
  "'=1+1",
  "''=1",
  "a;=1+1",
  "a;'=1",
  'a;"=1',
  "- one\n- two\n'- three",
  "It's; 'quoted'; -5 ;-)",
  "’tis",
])("%j comes back as it was", (cell) => {
  const [[read = ""] = []] = Papa.parse<string[]>(csvLines([[cell]]), { delimiter: "," }).data;
  expect(withoutApostrophes(read)).toBe(cell);
});

test("numbers stay numbers", () => {
  expect(csvLines([[-5, null]])).toBe("-5,\r\n");
});
