import "server-only";
import { anywhere } from "@/lib/contains";
import { allOf } from "./all-of";
import { Prisma } from "./generated/client";

/** Whether what a row is searched by holds all these words, whatever their case; there is at least one. */
export function holdsWords(words: readonly string[]): Prisma.Sql {
  return allOf(words.map((word) => Prisma.sql`search_text LIKE lower(${anywhere(word)})`));
}
