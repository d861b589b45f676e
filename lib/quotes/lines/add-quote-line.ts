import "server-only";
import type { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { problem } from "@/lib/result";
import { toQuote, wholeQuoteColumns } from "../quote";
import { saveQuote } from "../save-quote";
import { type addQuoteLineSchema, maxLines } from "../schema";
import { asInput } from "./as-input";

/**
 * Adds a line at the end of a draft.
 *
 * @problem "too_many_lines" | those of {@link saveQuote}, "conflict" where somebody else saved meanwhile
 */
export async function addQuoteLine(
  actor: Member,
  { quoteId, ...line }: z.output<typeof addQuoteLineSchema>,
) {
  const row = await authorize(actor, "quote.update").quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: wholeQuoteColumns,
  });
  if (!row) return problem("not_found");
  if (row.lines.length >= maxLines) return problem("too_many_lines");
  const { lockVersion, lines } = toQuote(row);
  return saveQuote(actor, { quoteId, lockVersion, lines: [...lines.map(asInput), line] });
}
