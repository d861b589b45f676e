import "server-only";
import { z } from "zod";

const rowsSchema = z.tuple([
  z.object({
    ids: z.array(z.string()).nullable(),
    isExact: z.boolean(),
    isEverywhere: z.boolean(),
  }),
]);

/** A search of names. */
export interface NameSearch {
  readonly wanted: string;
  readonly isDeleted: boolean;
  /** As many ids are handed out. */
  readonly most: number;
}

/** What a search of names found (docs/decisions/0012). */
export interface SearchResult {
  /** In no order of a list's; no more than were asked for. */
  readonly ids: readonly string[];
  /** Whether they hold what was typed; else they are spelled alike, the likest first. */
  readonly isExact: boolean;
  /** Whether it is so common that a list in its own order comes upon it soon; there are no ids then. */
  readonly isEverywhere: boolean;
}

/** Reads the one row that every search answers. */
export function searchResult(rows: unknown): SearchResult {
  const [{ ids, isExact, isEverywhere }] = rowsSchema.parse(rows);
  return { ids: ids ?? [], isExact, isEverywhere };
}
