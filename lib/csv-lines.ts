import "server-only";
import Papa from "papaparse";

/** What a spreadsheet would take for a formula, the wide letters of East Asian keyboards included. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same inside of a cell, where a spreadsheet begins one: it may separate by what stands there, as Excel does by a semicolon
 * in much of Europe, and then a quotation mark that does not begin its cell holds nothing together.
 */
const innerFormulaStart = /([;|\t\r\n]"*)(?='*[=+\-@＝＋－＠])/g;

/** What a spreadsheet recognises UTF-8 by; it stands at the start of a file. */
export const byteOrderMark = "\ufeff";

/**
 * Rows as lines of a CSV, each with its line break. What a spreadsheet would run is text there: it gets an apostrophe, which
 * {@link withoutApostrophes} takes away.
 *
 * @see RFC 4180; OWASP "CSV Injection"; ASVS 5.0 1.3.5
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace(innerFormulaStart, "$1'") : cell)),
  );
  return cells.length === 0 ? "" : `${Papa.unparse(cells, { escapeFormulae: formulaStart })}\r\n`;
}

/** A cell as it was before {@link csvLines}, from a file that came back. */
export function withoutApostrophes(cell: string): string {
  return cell
    .replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "")
    .replace(/([;|\t\r\n]"*)'(?='*[=+\-@＝＋－＠])/g, "$1");
}
