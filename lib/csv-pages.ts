import "server-only";
import { byteOrderMark, csvLines } from "./csv-lines";
import type { Cursor } from "./paging";

const rowsAtATime = 500;

interface Pages<Row> {
  readonly headings: readonly string[];
  /** The next `count` rows, newest first; the first ones without a cursor. */
  readonly read: (cursor: Cursor | undefined, count: number) => Promise<readonly Row[]>;
  /** The cells of each row, below the headings. */
  readonly cells: (rows: readonly Row[]) => Promise<readonly (readonly string[])[]>;
}

/** A list of any length as a CSV for a spreadsheet, made page by page while it is sent. */
export async function* csvPages<Row extends { readonly id: string }>({
  headings,
  read,
  cells,
}: Pages<Row>): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([headings]);
  let cursor: Cursor | undefined;
  for (;;) {
    const rows = await read(cursor, rowsAtATime);
    yield csvLines(await cells(rows));
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtATime) return;
    cursor = ["", last.id];
  }
}
