import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { ok } from "@/lib/result";
import { paperOf } from "./paper";
import { sharedQuote } from "./shared-quote";

/**
 * What a buyer reads behind their link. The look is noted; who looks on behalf of the seller says `isSeller` and is not.
 *
 * @problem those of {@link sharedQuote}
 */
export async function readSharedQuote(
  origin: RequestOrigin,
  { token, isSeller }: { token: string; isSeller: boolean },
) {
  const found = await sharedQuote(origin, token);
  if (!found.ok) return found;
  const { db, quote, pdfSha256 } = found.value;
  if (!isSeller)
    await db.quoteView.create({
      data: { quoteId: quote.id, ip: origin.ip, userAgent: origin.userAgent },
      select: { id: true },
    });
  const [paper, newest, decision] = await Promise.all([
    paperOf(db, quote),
    db.quote.findFirst({
      where: { number: quote.number, version: { gt: quote.version }, sentAt: { not: null } },
      select: { version: true },
    }),
    db.quoteDecision.findFirst({
      where: { quoteId: quote.id },
      select: { isAccepted: true, name: true, createdAt: true },
    }),
  ]);
  return ok({
    ...paper,
    pdfSha256,
    decision,
    isReplaced: newest !== null,
    isOpen: isOpen(quote, new Date()),
  });
}

/** Whether a quote can be answered: it was sent, and its last day is not over anywhere. */
export function isOpen(
  { status, validUntil }: { readonly status: string; readonly validUntil: string | null },
  now: Date,
): boolean {
  if (status !== "sent") return false;
  return validUntil === null || now < endOfDayEverywhere(validUntil);
}

// Midnight at the end of the day in the last time zone to reach it, UTC-12.
function endOfDayEverywhere(date: string): Date {
  return new Date(new Date(date).getTime() + 36 * 60 * 60_000);
}
