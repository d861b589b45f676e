import "server-only";
import { anywhere } from "@/lib/contains";
import { Prisma } from "../generated/client";
import { allOf } from "./all-of";

/** Whether a row's search text holds all these words, in any case, with marks or without. There is at least one word. */
export function holdsWords(words: readonly string[]): Prisma.Sql {
  return allOf(
    words.map((word) => Prisma.sql`search_text LIKE (SELECT folded(${anywhere(word)}))`),
  );
}
