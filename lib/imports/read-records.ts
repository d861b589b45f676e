import "server-only";
import Papa from "papaparse";

/**
 * How much is read at a time: much more than any record of ours has. What is longer has a quotation mark that nobody closes. Read
 * in one go, ten megabytes of quotation marks took half a gigabyte of memory for what is wrong with each.
 */
const pieceLength = 512 * 1024;

export interface RecordStyle {
  readonly delimiter: string;
  readonly newline: "\n" | "\r" | "\r\n";
}

export interface FileRecord {
  readonly values: readonly string[];
  /** Whether its quotation marks stand where they may, and are closed. */
  readonly isQuoted: boolean;
  /** How many lines of the file it ends. */
  readonly breaks: number;
}

/** A text's records, one after the other. After one that has no end nothing is read any more. */
export function* readRecords(text: string, style: RecordStyle): Generator<FileRecord> {
  for (let place = 0; place < text.length; ) {
    const piece = text.slice(place, place + pieceLength);
    const isRest = place + piece.length === text.length;
    const records = recordsOf(piece, style);
    const isEndless = !isRest && records.length <= 1;
    let from = 0;
    // The last one goes on in the next piece.
    for (const { values, isQuoted, end } of isRest || isEndless ? records : records.slice(0, -1)) {
      const breaks = piece.slice(from, end).match(/\r\n?|\n/g)?.length ?? 0;
      yield { values, isQuoted: isQuoted && !isEndless, breaks };
      from = end;
    }
    if (isRest || isEndless) return;
    place += from;
  }
}

function recordsOf(piece: string, style: RecordStyle) {
  const records: { values: readonly string[]; isQuoted: boolean; end: number }[] = [];
  // Papa leaves the mark out and counts from behind it.
  const begin = piece.startsWith("\ufeff") ? 1 : 0;
  Papa.parse<string[]>(piece, {
    ...style,
    step({ data, errors, meta }) {
      const isQuoted = errors.every(({ type }) => type !== "Quotes");
      records.push({ values: data, isQuoted, end: begin + meta.cursor });
    },
  });
  return records;
}
