import "server-only";
import { createHash } from "node:crypto";
import type { Column } from "@/lib/db/schema-metadata";
import { namesPerson } from "./row-text";

/**
 * Tells whether two organizations have the same rows in a table: the SHA-256 of what is carried, row by row in the order of the
 * ids, which an import keeps. People have other ids elsewhere, so each counts as their position in the table.
 */
export class TableChecksum {
  readonly #hash = createHash("sha256");
  readonly #people = new Map<unknown, number>();
  #rows = 0;

  constructor(readonly columns: readonly Column[]) {}

  /** Adds a row as the file of JSON lines has it. */
  add(row: Readonly<Record<string, unknown>>): void {
    const values = this.columns.map(({ field, name }) =>
      namesPerson(field) && row[name] !== null ? this.#place(row[name]) : row[name],
    );
    this.#hash.update(`${JSON.stringify(values)}\n`);
    this.#rows += 1;
  }

  /** How many rows there were, and their checksum, hex. */
  end(): { rows: number; sha256: string } {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }

  #place(person: unknown): number {
    const known = this.#people.get(person) ?? this.#people.size;
    this.#people.set(person, known);
    return known;
  }
}
