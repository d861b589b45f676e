import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, mayTouch, visibleTo } from "@/lib/access/authorize";
import { lastActorOf, lastChangeOf, provenanceOf } from "@/lib/audit/provenance-of";
import { ok, problem } from "@/lib/result";
import { approversOf, isAmong } from "./approval/approvers";
import { inWords } from "./approval/approvers-in-words";
import { discountToApprove, freeDiscount } from "./approval/discount-to-approve";
import { listPricesOf } from "./approval/list-prices";
import { decisionColumns, toDecision } from "./buyer/decision";
import { mailState } from "./buyer/mail-state";
import { quoteLink } from "./buyer/quote-token";
import { isOpen } from "./is-open";
import { toQuote, wholeQuoteColumns } from "./quote";

/** A quote is mailed a handful of times; its page shows the latest. */
const mostMails = 20;

const describedColumns = {
  ...wholeQuoteColumns,
  nonce: true,
  tokenHash: true,
  pdfSha256: true,
  recipientEmail: true,
  contact: { select: { name: true, email: true } },
  customer: { select: { name: true, email: true } },
  competitor: { select: { name: true } },
  decisions: { select: decisionColumns },
  approvals: {
    select: {
      id: true,
      userId: true,
      status: true,
      discountBasisPoints: true,
      request: true,
      comment: true,
      decidedByUserId: true,
      decidedAt: true,
    },
    orderBy: { id: "desc" },
    take: 5,
  },
  mails: {
    select: {
      id: true,
      userId: true,
      isReminder: true,
      recipientEmail: true,
      message: true,
      status: true,
      createdAt: true,
    },
    orderBy: { id: "desc" },
    take: mostMails,
  },
  views: { select: { createdAt: true }, orderBy: { id: "desc" }, take: 1 },
  _count: { select: { views: true } },
} as const;

/**
 * A quote with what its page shows: the link, who wrote it, who looked and was reminded, what was asked and answered, its
 * versions, the discount that still needs a manager, and who may approve it.
 *
 * @problem "not_found"
 */
export async function describeQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.read");
  const [row, change] = await Promise.all([
    db.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: describedColumns,
    }),
    lastChangeOf(db, quoteId),
  ]);
  if (!row) return problem("not_found");
  const { nonce, tokenHash, pdfSha256, recipientEmail, contact, competitor, ...rest } = row;
  const { decisions, approvals, mails, views, _count, ...quote } = rest;
  // Whoever noted how it ended, where the buyer said so elsewhere.
  const closedBy =
    row.decidedAt && decisions.length === 0
      ? await lastActorOf(db, quoteId, ["quote.accepted", "quote.declined"])
      : null;
  const pending = approvals.find(({ status }) => status === "pending");
  const [versions, listPrices, free, approvers, { nameOf, provenance }] = await Promise.all([
    db.quote.findMany({
      where: { number: row.number, deletedAt: null },
      select: { id: true, version: true, status: true },
      orderBy: { version: "desc" },
    }),
    listPricesOf(db, row),
    row.status === "draft" ? freeDiscount(db, quoteId) : null,
    pending ? approversOf(db, quoteId) : null,
    provenanceOf(row, change, [
      row.ownerUserId,
      closedBy,
      ...mails.map(({ userId }) => userId),
      ...approvals.flatMap(({ userId, decidedByUserId }) => [userId, decidedByUserId]),
    ]),
  ]);
  const shown = toQuote(quote, listPrices);
  const now = new Date();
  const mayUpdate = mayTouch(actor, "quote.update", row.ownerUserId);
  const mailed = mails.map(({ userId, status, ...mail }) => ({
    ...mail,
    byName: nameOf(userId),
    state: mailState({ ...mail, status }, now),
  }));
  return ok({
    quote: shown,
    provenance,
    ownerName: nameOf(row.ownerUserId),
    /** Null for whoever may only read the quote: with it they could answer in the buyer's name. */
    link: mayUpdate && nonce && tokenHash ? quoteLink(actor.organizationId, nonce) : null,
    pdfSha256,
    recipientEmail,
    /** How the mail that brought it went; null if there was none. */
    firstMail: mailed.find(({ isReminder }) => !isReminder) ?? null,
    reminders: mailed.filter(({ isReminder }) => isReminder),
    mayRemind: mayUpdate && nonce !== null && isOpen(shown, now),
    contact,
    /** Where it would be mailed: to its contact, or else to the company. */
    buyerEmail: contact?.email ?? row.customer.email,
    competitorName: competitor?.name ?? null,
    closedByName: nameOf(closedBy),
    decision: decisions[0] ? toDecision(shown, decisions[0]) : null,
    approvals: approvals.map(({ userId, decidedByUserId, ...approval }) => ({
      ...approval,
      askedByName: nameOf(userId),
      decidedByName: nameOf(decidedByUserId),
    })),
    views: { count: _count.views, lastAt: views[0]?.createdAt ?? null },
    versions,
    discountToApprove: free === null ? null : discountToApprove(row, { listPrices, free }),
    /** Up to which discount, in basis points, a draft asks nobody any more. */
    freeDiscountBasisPoints: free,
    isTheirsToApprove: approvers !== null && isAmong(approvers, actor),
    /** Who may approve it, in words; empty where there is nobody, or nothing to approve. */
    approvers: approvers ? inWords(approvers) : "",
    /** Nobody is left to approve it who took no part in it. */
    haveAllTakenPart: approvers?.tookPart ?? false,
    request: pending?.request ?? "",
  });
}
