import "server-only";
import type { LegacyCompany } from "../legacy-company";
import { rowsById } from "../source/pages";
import type { LegacyRow } from "../source/tables";
import { type OldLine, readLine } from "./read-line";

/** A quote's lines in their order. */
export function readLines(
  company: LegacyCompany,
  items: readonly LegacyRow[],
  terms: Parameters<typeof readLine>[2],
): OldLine[] {
  const lines = items.map((row) => {
    company.setting.advance();
    return readLine(company, company.reader("quote_items", row), terms);
  });
  return lines.sort((a, b) => a.position - b.position || a.oldId - b.oldId);
}

/** Lines by their ids. */
export async function itemsById(company: LegacyCompany, ids: readonly number[]) {
  const found = new Map<number, LegacyRow>();
  for await (const page of rowsById(company.setting.source, "quote_items", ids))
    for (const row of page) found.set(row.id, row);
  return found;
}
