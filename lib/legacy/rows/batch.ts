import type { FilledRow, FilledTable } from "@/lib/db/organizations/insert-legacy-rows";

/** Rows that are written into one table together. */
export interface Batch {
  readonly table: FilledTable;
  readonly rows: readonly FilledRow[];
}

/** A time as the database takes it. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Remembers texts that were seen, in the form in which they are compared. */
export class SeenTexts {
  readonly #seen = new Set<string>();

  /** Whether a text is seen for the first time. */
  isNew(text: string): boolean {
    if (this.#seen.has(text)) return false;
    this.#seen.add(text);
    return true;
  }
}
