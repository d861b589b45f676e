import "server-only";
import Papa from "papaparse";
import { withoutApostrophes } from "@/lib/csv-lines";
import { decodeWindows1252 } from "@/lib/windows-1252";
import { type FileEncoding, separators } from "./schema";

export interface FileLine {
  /** Counted as in a text editor, from 1. A record over several lines has the number of its first. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What keeps the line from being read. */
  readonly trouble: string | null;
}

export interface FileTable {
  readonly headings: readonly string[];
  readonly lines: readonly FileLine[];
  readonly separator: string;
}

/** The encoding that a file is most likely in: if it is not UTF-8, it is what Excel writes in Western Europe. */
export function guessEncoding(bytes: Uint8Array): FileEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/**
 * A file as its headings and lines, without blank lines. With an empty `separator` it is guessed: comma, semicolon, tab or bar.
 *
 * @see RFC 4180
 */
export function readFile(bytes: Uint8Array, encoding: FileEncoding, separator = ""): FileTable {
  const text =
    encoding === "windows-1252"
      ? decodeWindows1252(bytes)
      : new TextDecoder(encoding).decode(bytes);
  const rows: FileLine[] = [];
  const delimiter = separator || guessSeparator(text);
  let number = 1;
  let place = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }) {
      const [error] = errors.filter(({ type }) => type === "Quotes");
      if (data.some((cell) => cell.trim() !== ""))
        rows.push({ number, cells: data.map(plain), trouble: error ? quoteTrouble : null });
      number += breaksBetween(text, place, meta.cursor);
      place = meta.cursor;
    },
  });
  const [head, ...lines] = rows;
  const headings = head?.cells ?? [];
  return {
    headings,
    lines: lines.map((line) => judged(line, headings.length)),
    separator: delimiter,
  };
}

function guessSeparator(text: string): string {
  const { meta } = Papa.parse(text, {
    preview: 10,
    skipEmptyLines: "greedy",
    delimitersToGuess: [...separators],
  });
  return meta.delimiter;
}

const quoteTrouble = "A quotation mark is opened here and not closed, or stands inside of a value.";

function judged(line: FileLine, width: number): FileLine {
  const isTooWide = line.cells.slice(width).some((cell) => cell !== "");
  if (line.trouble || !isTooWide) return line;
  const trouble = `This line has ${line.cells.length} values, and the first line names ${width} columns. Put values that hold the separator in quotation marks.`;
  return { ...line, trouble };
}

function plain(cell: string): string {
  return withoutApostrophes(cell.trim());
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}
