import "server-only";
import Papa from "papaparse";
import { withoutApostrophes } from "@/lib/csv-lines";
import { decodeWindows1252 } from "@/lib/windows-1252";
import { type RecordStyle, readRecords } from "./read-records";
import { type FileEncoding, maxColumns, maxLines, separators } from "./schema";

/**
 * How much of a file tells what separates its values, and what ends its lines. Looked through as a whole, a file of one endless
 * line took many seconds.
 */
const sampleLength = 64 * 1024;

/** Where reading ends, blank lines included. */
const mostRows = 10 * maxLines;

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
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/**
 * A file as its headings and lines, without blank lines. With an empty `separator` it is guessed: comma, semicolon, tab or bar.
 * Of a file with too many lines or columns as much is read as shows that ({@link sizeFault}).
 *
 * @see RFC 4180
 */
export function readFile(bytes: Uint8Array, encoding: FileEncoding, separator = ""): FileTable {
  const text =
    encoding === "windows-1252"
      ? decodeWindows1252(bytes)
      : new TextDecoder(encoding).decode(bytes);
  const style = styleOf(text, separator);
  const rows: FileLine[] = [];
  let number = 1;
  let read = 0;
  for (const { values, isQuoted, breaks } of readRecords(text, style)) {
    const cells = values.slice(0, maxColumns + 1).map(plain);
    const trouble = isQuoted ? widthTrouble(values, rows[0]?.cells) : quoteTrouble;
    if (cells.some((cell) => cell !== "")) rows.push({ number, cells, trouble });
    number += breaks;
    read += 1;
    const isWide = (rows[0]?.cells.length ?? 0) > maxColumns;
    if (isWide || rows.length > maxLines + 1 || read > mostRows) break;
  }
  const [head, ...lines] = rows;
  return { headings: head?.cells ?? [], lines, separator: style.delimiter };
}

/** Why a file is more than can be brought in. */
export function sizeFault({ headings, lines }: FileTable) {
  if (headings.length > maxColumns) return "import_too_wide";
  return lines.length > maxLines ? "import_too_long" : null;
}

function styleOf(text: string, separator: string): RecordStyle {
  const { meta } = Papa.parse(text.slice(0, sampleLength), {
    preview: 10,
    skipEmptyLines: "greedy",
    delimitersToGuess: [...separators],
  });
  const newline = newlines.find((one) => one === meta.linebreak) ?? "\n";
  return { delimiter: separator || meta.delimiter, newline };
}

const newlines = ["\n", "\r", "\r\n"] as const;

const quoteTrouble = "A quotation mark is opened here and not closed, or stands inside of a value.";

function widthTrouble(values: readonly string[], headings: readonly string[] | undefined) {
  const width = headings?.length ?? values.length;
  if (values.slice(width).every((value) => plain(value) === "")) return null;
  return `This line has ${values.length} values, and the first line names ${width} columns. Put values that hold the separator in quotation marks.`;
}

function plain(cell: string): string {
  return withoutApostrophes(cell.trim());
}
