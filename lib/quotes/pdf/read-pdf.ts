import "server-only";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { readFile } from "@/lib/files/read-file";
import { ok, problem } from "@/lib/result";
import { sharedQuote } from "../buyer/shared-quote";
import { toQuote, wholeQuoteColumns } from "../quote";
import { isUnsent } from "../status";
import { drawDraft, drawQuote } from "./draw-quote";
import { lengthRefusal } from "./length-refusal";
import { paperOf } from "./paper";

/**
 * A quote's PDF for a member: the file that was sent, or a preview of it, marked as a draft.
 *
 * @problem "not_found" | those of {@link lengthRefusal}
 */
export async function readPdf(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.read");
  const row = await db.quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: { ...wholeQuoteColumns, pdfKey: true },
  });
  if (!row) return problem("not_found");
  const { pdfKey, ...quote } = row;
  if (pdfKey)
    return ok({
      fileName: fileNameOf(quote),
      content: await readFile(actor.organizationId, pdfKey),
    });
  const paper = await paperOf(db, toQuote(quote));
  const tooLong = lengthRefusal(paper);
  if (tooLong) return tooLong;
  // A quote that was sent from elsewhere, before it was imported, has no file and is no draft.
  const draw = isUnsent(toQuote(quote).status) ? drawDraft : drawQuote;
  const content = await draw(actor.organizationId, paper);
  return ok({ fileName: fileNameOf(quote), content });
}

/**
 * The PDF that was sent, for whoever has the link.
 *
 * @problem those of {@link sharedQuote}
 */
export async function readSharedPdf(origin: RequestOrigin, { token }: { token: string }) {
  const found = await sharedQuote(origin, token);
  if (!found.ok) return found;
  const { actor, quote, pdfKey } = found.value;
  return ok({ fileName: fileNameOf(quote), content: await readFile(actor.organizationId, pdfKey) });
}

function fileNameOf({ number, version }: { readonly number: number; readonly version: number }) {
  return version > 1 ? `quote-${number}-v${version}.pdf` : `quote-${number}.pdf`;
}
