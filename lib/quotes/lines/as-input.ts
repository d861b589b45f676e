import "server-only";
import { omit } from "es-toolkit/object";
import type { QuoteLine } from "../quote";
import { type QuoteLineInput, quoteLineSchema } from "../schema";

const answeredOnly = [
  "id",
  "taxName",
  "taxNote",
  "isChosen",
  "netMinor",
  "taxMinor",
  "listPriceMinor",
  "belowListBasisPoints",
] as const;

/** A line as an input that would write it again. */
export function asInput(line: QuoteLine): QuoteLineInput {
  return quoteLineSchema.parse(omit(line, answeredOnly));
}
