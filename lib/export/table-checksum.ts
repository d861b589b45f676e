import "server-only";
import { createHash } from "node:crypto";
import type { Column } from "@/lib/db/schema-metadata";
import { namesPerson } from "./row-text";

/**
 * Says whether two organizations have the same rows in a table: the SHA-256 of what is carried, row by row in the order of the
 * ids, which an import keeps. People have other ids elsewhere, so that each counts as the how-manieth of the table they are.
 */
export class TableChecksum {
  readonly #hash = createHash("sha256");
  readonly #people = new Map<unknown, number>();
  #rows = 0;

  constructor(readonly columns: readonly Column[]) {}

  /** Adds a row as it stands in the file of JSON lines. */
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
