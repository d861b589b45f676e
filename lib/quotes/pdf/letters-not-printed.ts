import "server-only";
import { ServiceBusy } from "@/lib/service-busy";
import type { Quote } from "../quote";
import { lettersWithoutFont } from "./drawing-threads";

/** The letters on a quote that its PDF can't print, told while somebody still writes. */
export async function lettersNotPrinted(quote: Quote): Promise<readonly string[]> {
  const { organizationId, title, terms, note, lines } = quote;
  const ofLines = lines.flatMap(({ sku, description, unit, taxName, taxNote }) => [
    ...[sku, description, unit, taxName, taxNote],
  ]);
  try {
    return await lettersWithoutFont(organizationId, [title, terms, note, ...ofLines].join(""));
  } catch (error) {
    // What was typed is saved all the same. Whoever sends the quote is told in any case.
    if (error instanceof ServiceBusy) return [];
    throw error;
  }
}
