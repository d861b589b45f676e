import { decodeWindows1252, windows1252 } from "@/lib/windows-1252";
import type { Cell } from "../source/tables";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder("utf-8");
const westernBytes = new Map(windows1252.map((character, byte) => [character, byte]));
/** How the bytes after the first of a UTF-8 sequence look in windows-1252. */
const tail =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]";
/** Sequences that stand for Latin letters and punctuation, which no real text has ("Ã¼", "â€™"). */
const telling = `[\\u00c2-\\u00c5]${tail}|\\u00e2${tail}{2}`;
/** Those of other scripts. One alone may be a capital before a quotation mark ("CAFÉ’S"); several in a row are not. */
const others = `[\\u00c6-\\u00df]${tail}|[\\u00e0-\\u00ef]${tail}{2}|[\\u00f0-\\u00f4]${tail}{3}`;
const misread = new RegExp(`(?:${telling}|${others}){2,}|${telling}`, "g");

export interface DecodedText {
  readonly text: string;
  /** As it stood there. */
  readonly original: string;
  /** What was done to read it; null if it was in order. */
  readonly mended: string | null;
}

/**
 * A value as text. Bytes that are not UTF-8 are read as windows-1252, and UTF-8 that somebody once read as windows-1252
 * ("MÃ¼ller") is turned back, up to twice.
 */
export function decodeText(cell: Cell): DecodedText {
  if (cell === null) return { text: "", original: "", mended: null };
  if (!(cell instanceof Uint8Array)) return turnedBack(String(cell));
  try {
    return turnedBack(utf8.decode(cell));
  } catch {
    const text = decodeWindows1252(cell);
    return { text, original: lossy.decode(cell), mended: `read as windows-1252: ${text}` };
  }
}

function turnedBack(text: string): DecodedText {
  let mended = text;
  for (let round = 0; round < 2; round += 1)
    mended = mended.replace(misread, (sequence) => asUtf8(sequence) ?? sequence);
  return {
    text: mended,
    original: text,
    mended: mended === text ? null : `read again as UTF-8: ${mended}`,
  };
}

function asUtf8(text: string): string | null {
  const bytes = Array.from(text, (character) => westernBytes.get(character) ?? -1);
  if (bytes.includes(-1)) return null;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
