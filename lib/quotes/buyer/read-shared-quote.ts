import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok } from "@/lib/result";
import { personOf } from "@/lib/users/people-of";
import { isOpen } from "../is-open";
import { paperOf } from "../pdf/paper";
import type { Quote } from "../quote";
import { decisionColumns, toDecision } from "./decision";
import { sharedQuote } from "./shared-quote";
import { tellOwner } from "./tell-owner";

/**
 * What a buyer reads behind their link. A visit is recorded, and the quote's owner is told of the first one; `isVisit` is false
 * for whoever looks for the seller, and where nobody looks.
 *
 * @problem those of {@link sharedQuote}
 */
export async function readSharedQuote(
  origin: RequestOrigin,
  { token, isVisit }: { token: string; isVisit: boolean },
) {
  const found = await sharedQuote(origin, token);
  if (!found.ok) return found;
  const { db, quote, pdfSha256 } = found.value;
  // Somebody who reads it again after the answer is not considering it any more.
  if (isVisit && quote.status === "sent") await noteView(db, origin, quote);
  const [paper, newest, decision, seller] = await Promise.all([
    paperOf(db, quote),
    db.quote.findFirst({
      where: { number: quote.number, version: { gt: quote.version }, sentAt: { not: null } },
      select: { version: true },
    }),
    db.quoteDecision.findFirst({
      where: { quoteId: quote.id },
      select: decisionColumns,
    }),
    // Whom an answer to the quote's mail reaches too.
    personOf(quote.ownerUserId),
  ]);
  return ok({
    ...paper,
    pdfSha256,
    seller: seller ?? null,
    decision: decision && toDecision(quote, decision),
    isReplaced: newest !== null,
    isOpen: isOpen(quote, new Date()),
  });
}

export type SharedQuote = Extract<
  Awaited<ReturnType<typeof readSharedQuote>>,
  { ok: true }
>["value"];

async function noteView(db: TenantDb, { ip, userAgent }: RequestOrigin, quote: Quote) {
  const { id: quoteId, number, firstViewedAt } = quote;
  const data = { quoteId, ip, userAgent };
  if (firstViewedAt) {
    await db.quoteView.create({ data, select: { id: true } });
    return;
  }
  await db.$transaction(async (tx) => {
    // Of two first visits at the same moment only one finds it unseen.
    const { count } = await tx.quote.updateMany({
      where: { id: quoteId, firstViewedAt: null },
      data: { firstViewedAt: new Date() },
    });
    await tx.quoteView.create({ data, select: { id: true } });
    if (count > 0) await tellOwner(tx, quote, { kind: "quote.viewed", data: { quoteId, number } });
  });
}
