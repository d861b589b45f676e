import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { storeFile } from "@/lib/files/store-file";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitQuoteMail } from "@/lib/limits/admit-quote-mail";
import { ok, problem } from "@/lib/result";
import { belowListOf } from "./approval/below-list";
import { discountToApprove, freeDiscount } from "./approval/discount-to-approve";
import { listPricesOf } from "./approval/list-prices";
import { quoteLink, quoteTokenHash } from "./buyer/quote-token";
import { deletedInWords } from "./check-references";
import { editableQuote } from "./editable-quote";
import { isOver } from "./is-open";
import { drawQuote, lettersLeftBlank } from "./pdf/draw-quote";
import { lengthRefusal } from "./pdf/length-refusal";
import { lettersInWords } from "./pdf/letters-in-words";
import { paperOf, type QuotePaper } from "./pdf/paper";
import { type ListPrices, toQuote } from "./quote";
import { quoteConflict } from "./quote-conflict";
import type { SendQuote } from "./schema";
import { replaceableStatuses } from "./status";

/**
 * Sends a draft: its PDF is made and stored, its link opens, and from then on it never changes. A revision replaces the version
 * before it. If somebody saved since `lockVersion` was read, it stays a draft, as it does for a customer who was deleted.
 *
 * The mail goes to the contact, or to `email`, with a message. Without either, or if `email` is null, only the answer has the link.
 *
 * @problem "not_found" | "quote_not_editable" | "quote_empty" | "invalid_reference" | "validity_over" | "letters_left_blank" |
 * "approval_required" | "quote_wrong_status" | "conflict" | "too_many_requests" | those of {@link lengthRefusal}
 */
export async function sendQuote(actor: Member, input: SendQuote) {
  const { quoteId, lockVersion: seen, email, message = "" } = input;
  const db = authorize(actor, "quote.update");
  const read = await editableQuote(db, actor, quoteId);
  if (!read.ok) return read;
  const draft = read.value;
  const { lockVersion } = draft;
  if (seen && seen !== lockVersion) return quoteConflict(db, { quoteId, lockVersion: seen });
  const paper = await paperOf(db, toQuote(draft));
  const listPrices = await listPricesOf(db, draft);
  const refused = await refusal(db, draft, { paper, listPrices });
  if (refused) return refused;
  const recipientEmail = email === undefined ? (paper.contact?.email ?? null) : email;
  // Counted only when nothing but a race can still stop it: a refused mail must not count.
  if (recipientEmail) {
    const admitted = await admitQuoteMail(actor.organizationId, recipientEmail);
    if (!admitted.ok) return { ...admitted, message: mailedTooOften };
  }
  // Made and stored before the transaction: neither belongs inside one, and a file nobody refers to harms nobody.
  const pdf = await storeFile(actor.organizationId, await drawQuote(actor.organizationId, paper));
  const dispatch = { nonce: randomUUID(), pdf, recipientEmail };

  return db.$transaction(async (tx) => {
    // Locks the draft before the version that it replaces, so that either both change or neither does.
    if (!(await holdDraft(tx, draft, dispatch))) return quoteConflict(tx, { quoteId, lockVersion });
    if (draft.version > 1 && !(await replaceOlder(tx, draft))) return problem("quote_wrong_status");
    await markAsSent(tx, draft, dispatch);
    await recordEvent(tx, actor, {
      action: "quote.sent",
      targetId: quoteId,
      changes: {
        number: draft.number,
        version: draft.version,
        pdfSha256: pdf.sha256,
        ...belowListOf(toQuote(draft, listPrices)),
      },
    });
    if (recipientEmail) await mailLink(tx, actor, { quoteId, recipientEmail, message });
    return ok({
      quoteId,
      status: "sent" as const,
      link: quoteLink(actor.organizationId, dispatch.nonce),
      recipientEmail,
      pdfSha256: pdf.sha256,
    });
  });
}

const mailedTooOften =
  "So many quotes were mailed already. Send this one without an address, and pass its link on yourself.";

type Draft = Parameters<typeof toQuote>[0];

interface Judged {
  readonly paper: QuotePaper;
  readonly listPrices: ListPrices;
}

/** Why a draft can't go out as it is; null if it can. */
async function refusal(db: TenantTx, draft: Draft, { paper, listPrices }: Judged) {
  if (draft.lines.length === 0) return problem("quote_empty");
  if (paper.customer.isDeleted)
    return { ...problem("invalid_reference"), message: deletedInWords(paper.customer) };
  if (isOver(paper.quote.validUntil, new Date())) return problem("validity_over");
  const tooLong = lengthRefusal(paper);
  if (tooLong) return tooLong;
  const blank = await lettersLeftBlank(draft.organizationId, paper);
  if (blank.length > 0) return { ...problem("letters_left_blank"), message: blankInWords(blank) };
  const free = await freeDiscount(db, draft.id);
  if (discountToApprove(draft, { listPrices, free }) !== null) return problem("approval_required");
  if (draft.version > 1 && (await db.quote.count({ where: replacedBy(draft) })) === 0)
    return problem("quote_wrong_status");
  return null;
}

function blankInWords(letters: readonly string[]): string {
  return `The PDF has no letters for ${lettersInWords(letters)}: the buyer would see blanks. Write them in other letters, here, at the customer or in the settings, then send the quote.`;
}

function replacedBy({ number, version }: Draft) {
  return { number, version: { lt: version }, status: { in: [...replaceableStatuses] } };
}

/** What goes out with a draft. */
interface Dispatch {
  /** What its link is derived from. */
  readonly nonce: string;
  readonly pdf: { readonly key: string; readonly sha256: string };
  readonly recipientEmail: string | null;
}

// False if somebody changed it meanwhile.
async function holdDraft(tx: TenantTx, { id, lockVersion }: Draft, { nonce }: Dispatch) {
  const { count } = await tx.quote.updateMany({
    where: { id, status: "draft", lockVersion, deletedAt: null },
    data: { nonce },
  });
  return count > 0;
}

// False if the buyer has accepted the version before: this one must not go out then.
async function replaceOlder(tx: TenantTx, draft: Draft): Promise<boolean> {
  const { count } = await tx.quote.updateMany({
    where: replacedBy(draft),
    data: { status: "superseded" },
  });
  return count > 0;
}

async function markAsSent(
  tx: TenantTx,
  { id }: Draft,
  { nonce, pdf, recipientEmail }: Dispatch,
): Promise<void> {
  await tx.quote.updateMany({
    where: { id },
    data: {
      status: "sent",
      sentAt: new Date(),
      tokenHash: quoteTokenHash(nonce),
      pdfKey: pdf.key,
      pdfSha256: pdf.sha256,
      recipientEmail,
      lockVersion: { increment: 1 },
    },
  });
}

async function mailLink(
  tx: TenantTx,
  { organizationId, userId }: Member,
  { quoteId, ...mail }: { quoteId: string; recipientEmail: string; message: string },
): Promise<void> {
  await tx.quoteMail.create({
    data: { ...mail, quoteId, isReminder: false, userId },
    select: { id: true },
  });
  await enqueue(tx, "mail.quote", { organizationId, quoteId });
}
