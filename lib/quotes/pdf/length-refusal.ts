import "server-only";
import { type Problem, problem } from "@/lib/result";
import { taxNotes } from "../lines/tax-by-rate";
import type { QuotePaper } from "./paper";

/** The PDF library takes about two seconds for this many letters, in which it draws nobody else's quote. */
const mostLetters = 100_000;
/** For a row of the page it takes as long as for this many letters. */
const lettersPerRow = 20;

/**
 * Why a quote is too long to be printed; null if it is not.
 *
 * @problem "quote_too_long"
 */
export function lengthRefusal({
  quote,
  organization,
}: QuotePaper): Problem<"quote_too_long"> | null {
  const { lines, note, terms } = quote;
  const texts = [...lines.map(({ description }) => description), ...taxNotes(lines), note, terms];
  const letters = [...texts, organization.letterhead ?? ""].reduce(
    (sum, text) => sum + text.length + lettersPerRow * text.split("\n").length,
    0,
  );
  return letters > mostLetters ? problem("quote_too_long") : null;
}
