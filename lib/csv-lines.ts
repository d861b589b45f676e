import "server-only";
import Papa from "papaparse";

/** What a spreadsheet would run as a formula, including the wide characters of East Asian keyboards. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same inside a cell. A spreadsheet may take other separators than ours, as Excel takes semicolons in much of Europe; a cell
 * of its own then begins there, and a quotation mark in the middle holds nothing together.
 */
const innerFormulaStart = /([;|\t\r\n]"*)(?='*[=+\-@＝＋－＠])/g;

/** Tells a spreadsheet that the file is UTF-8; it stands at the start of the file. */
export const byteOrderMark = "\ufeff";

/**
 * Rows as lines of a CSV, each with its line break. A cell that a spreadsheet would run gets an apostrophe and so becomes text;
 * {@link withoutApostrophes} removes it.
 *
 * @see RFC 4180; OWASP "CSV Injection"; ASVS 5.0 1.3.5
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace(innerFormulaStart, "$1'") : cell)),
  );
  return cells.length === 0 ? "" : `${Papa.unparse(cells, { escapeFormulae: formulaStart })}\r\n`;
}

/** A cell as it was before {@link csvLines}, when its file comes back. */
export function withoutApostrophes(cell: string): string {
  return cell
    .replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "")
    .replace(/([;|\t\r\n]"*)'(?='*[=+\-@＝＋－＠])/g, "$1");
}
