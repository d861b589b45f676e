import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { guessEncoding, readFile } from "./read-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const western = (text: string) => Buffer.from(text, "latin1");

function read(bytes: Uint8Array) {
  return readFile(bytes, guessEncoding(bytes));
}

describe("a file is read as it was written", () => {
  test.each([
    ["commas", "Name,City\nBäcker,Köln\n", ","],
    ["semicolons", "Name;City\nBäcker;Köln\n", ";"],
    ["tabs", "Name\tCity\nBäcker\tKöln\n", "\t"],
    ["semicolons with commas in values", 'Name;City\n"Bäcker, jr";Köln, Süd\n', ";"],
  ])("with %s", (_what, text, separator) => {
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), western(text)]) {
      const table = read(bytes);
      expect(table.separator).toBe(separator);
      expect(table.headings).toEqual(["Name", "City"]);
      expect(table.lines[0]?.cells[1]).toMatch(/^Köln/);
    }
  });

  test("in the encoding of Excel in Western Europe", () => {
    expect(guessEncoding(western("Größe;Straße"))).toBe("windows-1252");
    expect(guessEncoding(utf8("Größe;Straße"))).toBe("utf-8");
    const price = Buffer.from([...Buffer.from("Name,Price\n"), 0x93, 0x41, 0x94, 0x2c, 0x80, 0x35]);
    expect(read(price).lines[0]?.cells).toEqual(["“A”", "€5"]);
  });

  test("as UTF-16 with its mark, in both orders of bytes", () => {
    const bytes = Buffer.from("\ufeffName\tCity\nBäcker\tKöln", "utf16le");
    expect(read(bytes).lines[0]?.cells).toEqual(["Bäcker", "Köln"]);
    expect(read(Buffer.from(bytes).swap16()).lines[0]?.cells).toEqual(["Bäcker", "Köln"]);
  });
});

describe("lines have the numbers that a text editor shows", () => {
  test.each(["\n", "\r\n", "\r"])("over values of several lines and blank lines (%j)", (brk) => {
    const text = ["Name,Note", 'A,"one', 'two, ""three"""', "", "B,plain", " , ", "C,"].join(brk);
    const { lines } = read(utf8(text));
    expect(lines.map(({ number, cells: [name] }) => [number, name])).toEqual([
      [2, "A"],
      [5, "B"],
      [7, "C"],
    ]);
    expect(lines[0]?.cells[1]).toMatch(/^one\r?\n?two, "three"$/);
  });

  test("without any quotation mark", () => {
    const { lines } = read(utf8("Name,Note\nA,1\n\nB,2\n"));
    expect(lines.map(({ number }) => number)).toEqual([2, 4]);
  });
});

test("a file of blank lines is read in no time, whatever ends them", () => {
  const began = performance.now();
  for (const brk of ["\n", "\r\n", "\r"]) read(utf8(brk.repeat(3_000_000)));
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("a long file is read to its end, wherever its pieces meet", () => {
  const notes = ["plain", 'a "quoted" word', "two\nlines", "", "x".repeat(70_000)];
  for (const brk of ["\n", "\r\n"]) {
    const rows = Array.from({ length: 4_000 }, (_, row) => [
      `Company ${row}`,
      notes[row % (row % 500 === 4 ? 5 : 4)] ?? "",
    ]);
    const { headings, lines } = read(
      utf8(Papa.unparse([["Name", "Note"], ...rows], { newline: brk })),
    );
    expect(headings).toEqual(["Name", "Note"]);
    expect(lines.map(({ cells }) => cells)).toEqual(rows);
    expect(lines.every(({ trouble }) => trouble === null)).toBe(true);
    const before = rows.slice(0, -1).filter(([, note]) => note?.includes("\n")).length;
    expect(lines.at(-1)?.number).toBe(rows.length + 1 + before);
  }
});

test("a long file that begins with two marks of its encoding has the numbers of its lines", () => {
  const { lines } = read(utf8(`\ufeff\ufeff${"Name,Note\n".repeat(60_000)}`));
  expect(lines.at(-1)?.number).toBe(lines.length + 1);
});

test("a file of quotation marks takes little memory, and nothing is read after one that has no end", () => {
  const before = process.memoryUsage.rss();
  const { lines } = read(utf8(`Name\nA\n"${'a"'.repeat(4_500_000)}\nZ\n`));
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  expect(lines.map(({ number, trouble }) => [number, trouble === null])).toEqual([
    [2, true],
    [3, false],
  ]);
});

test("a line with too many values, and a quotation mark that never ends, are told", () => {
  const { lines } = read(utf8('Name,City\nA,B,C\nD,E\nF,"G\nH,I\n'));
  expect(lines.map(({ number, trouble }) => [number, trouble === null])).toEqual([
    [2, false],
    [3, true],
    [4, false],
  ]);
});

test("the apostrophe that keeps a spreadsheet from running a cell is taken off again", () => {
  const { lines } = read(utf8("Name,Phone\n'=1+1,'+49 5822\n'Tis,x\n"));
  expect(lines.map(({ cells }) => cells)).toEqual([
    ["=1+1", "+49 5822"],
    ["'Tis", "x"],
  ]);
});
