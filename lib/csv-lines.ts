import "server-only";
import Papa from "papaparse";

/** What a spreadsheet would take for a formula, the wide letters of East Asian keyboards included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** What a spreadsheet recognises UTF-8 by; it stands at the start of a file. */
export const byteOrderMark = "\ufeff";

/**
 * Rows as lines of a CSV, each with its line break. A cell that a spreadsheet would run is text there: it gets an apostrophe.
 *
 * @see RFC 4180; OWASP "CSV Injection"; ASVS 5.0 1.3.5
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => [...row]);
  return cells.length === 0 ? "" : `${Papa.unparse(cells, { escapeFormulae: formulaStart })}\r\n`;
}
