import "server-only";
import { uniq } from "es-toolkit/array";
import { countryCodeOf } from "@/lib/customers/import/country-code-of";
import type { FileLine } from "./read-file";

/** A country as a file names it, and the code that this is read as. */
export interface NamedCountry {
  readonly name: string;
  readonly code: string;
}

/** The countries that a file names in words instead of codes, each once. */
export function countriesByName(
  lines: readonly FileLine[],
  columns: readonly string[],
): readonly NamedCountry[] {
  const column = columns.indexOf("country");
  if (column < 0) return [];
  return uniq(lines.map(({ cells }) => (cells[column] ?? "").trim())).flatMap((name) => {
    const code = name.length > 2 ? countryCodeOf(name) : null;
    return code ? [{ name, code }] : [];
  });
}
