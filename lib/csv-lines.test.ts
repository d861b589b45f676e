import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvLines } from "./csv-lines";

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
    expect(read).toBe(`'${cell}`);
  },
);

test("numbers stay numbers", () => {
  expect(csvLines([[-5, null]])).toBe("-5,\r\n");
});
