import "server-only";
import { ImportTrouble } from "../import-trouble";
import type { LegacySource } from "./legacy-source";
import type { LegacyRow, LegacyTable } from "./tables";

/** How many rows are held at once. */
const pageSize = 1_000;

/** A table's rows in the order of their ids, page by page. Throws if some can't be reached by their ids. */
export async function* rowsOf(source: LegacySource, table: LegacyTable): AsyncGenerator<LegacyRow> {
  let after = Number.MIN_SAFE_INTEGER;
  let count = 0;
  for (;;) {
    const page = await source.page(table, after, pageSize);
    const last = page.at(-1);
    if (!last) break;
    yield* page;
    count += page.length;
    after = last.id;
  }
  const expected = await source.count(table);
  if (count !== expected)
    throw new ImportTrouble(
      `${table} has ${expected} rows, and ${count} with an id of their own: give each row an id, then run the command again.`,
    );
}

/** Rows by their ids, in the order of these; there may be any number of `ids`. */
export async function* rowsById(
  source: LegacySource,
  table: LegacyTable,
  ids: Iterable<number>,
): AsyncGenerator<readonly LegacyRow[]> {
  for (const part of partsOf(ids, pageSize)) {
    const found = new Map((await source.byIds(table, part)).map((row) => [row.id, row]));
    yield part.flatMap((id) => found.get(id) ?? []);
  }
}

/** Splits values into arrays of at most `size`. */
export function* partsOf<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const value of values) {
    part.push(value);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
