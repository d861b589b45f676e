import "server-only";
import { uniq } from "es-toolkit/array";
import type { FileLine } from "./read-file";

/** What a file names in words, such as a country, and the code that this is read as. */
export interface CodeOfName {
  readonly name: string;
  readonly code: string;
}

interface Column {
  readonly columns: readonly string[];
  readonly key: string;
  readonly codeOf: (said: string) => string | null;
}

/** What a column of a file names in words or signs instead of codes, each once. */
export function codesOfNames(
  lines: readonly FileLine[],
  { columns, key, codeOf }: Column,
): readonly CodeOfName[] {
  const column = columns.indexOf(key);
  if (column < 0) return [];
  return uniq(lines.map(({ cells }) => (cells[column] ?? "").trim())).flatMap((name) => {
    const code = codeOf(name);
    return code && code !== name.toUpperCase() ? [{ name, code }] : [];
  });
}
