import "server-only";
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";

type Row = readonly (string | number)[];

/** How many rows wait to be written together. */
const rowsAtOnce = 1_000;

/** A CSV that is written row by row, and gets its name once it is complete. */
export class CsvFile {
  readonly #file: number;
  #rows: Row[] = [];

  constructor(
    readonly place: string,
    headings: Row,
  ) {
    mkdirSync(path.dirname(place), { recursive: true });
    this.#file = openSync(`${place}.part`, "w", 0o600);
    writeSync(this.#file, byteOrderMark);
    this.add(headings);
  }

  add(row: Row): void {
    this.#rows.push(row);
    if (this.#rows.length >= rowsAtOnce) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
    renameSync(`${this.place}.part`, this.place);
  }

  #flush(): void {
    writeSync(this.#file, csvLines(this.#rows));
    this.#rows = [];
  }
}
