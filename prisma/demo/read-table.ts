import { readFileSync } from "node:fs";
import type { z } from "zod";

/**
 * A table of the demo: tab-separated, its columns named by the first line, each row checked by the schema. Cells that a line
 * ends without are empty.
 * Throws for a row that does not fit.
 */
export function readTable<Row extends z.ZodType>(file: string, row: Row): z.output<Row>[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return rows.map((cells) =>
    row.parse(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""]))),
  );
}
