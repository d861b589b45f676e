import "server-only";
import { buyer, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { toQuote, wholeQuoteColumns } from "../quote";
import { parseQuoteToken } from "./quote-token";

/**
 * The quote behind a buyer's link, with the actor and the database handle for their answer.
 *
 * @problem "not_found" | "too_many_requests"
 */
export async function sharedQuote(origin: RequestOrigin, token: string) {
  const admitted = await consume("shared_quote", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const key = parseQuoteToken(token);
  if (!key) return problem("not_found");
  const actor = buyer(key.organizationId, origin);
  const db = authorize(actor, "quote.answer");
  const row = await db.quote.findFirst({
    where: { tokenHash: key.tokenHash, deletedAt: null },
    select: { ...wholeQuoteColumns, pdfKey: true, pdfSha256: true },
  });
  if (!row?.pdfKey || !row.pdfSha256) return problem("not_found");
  const { pdfKey, pdfSha256, ...quote } = row;
  return ok({ actor, db, quote: toQuote(quote), pdfKey, pdfSha256 });
}
