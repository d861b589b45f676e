import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { storeFile } from "@/lib/files/store-file";
import { enqueue } from "@/lib/jobs/enqueue";
import { admitQuoteMail } from "@/lib/limits/admit-quote-mail";
import { ok, problem } from "@/lib/result";
import { discountToApprove } from "./discount-to-approve";
import { editableQuote } from "./editable-quote";
import { fieldWords } from "./field-words";
import { isOver } from "./is-open";
import { lettersInWords } from "./letters-in-words";
import { paperOf, type QuotePaper } from "./paper";
import { lengthRefusal } from "./pdf/length-refusal";
import { lettersLeftBlank, renderPdf } from "./pdf/render-pdf";
import { toQuote } from "./quote";
import { quoteLink, quoteTokenHash } from "./quote-token";
import type { SendQuote } from "./schema";
import { replaceableStatuses } from "./status";

/**
 * Sends a draft: its PDF is made and stored, its link opens, and from then on it never changes. A revision replaces the version
 * before it. If somebody saved since `lockVersion` was read, it stays a draft.
 *
 * The mail goes to the contact, or to `email`. Without either, or if `email` is null, only the answer has the link.
 *
 * @problem "not_found" | "quote_not_editable" | "quote_empty" | "validity_over" | "letters_left_blank" | "approval_required" |
 * "quote_wrong_status" | "conflict" | "too_many_requests" | those of {@link lengthRefusal}
 */
export async function sendQuote(actor: Member, { quoteId, lockVersion: seen, email }: SendQuote) {
  const db = authorize(actor, "quote.update");
  const read = await editableQuote(db, actor, quoteId);
  if (!read.ok) return read;
  if (seen && seen !== read.value.lockVersion)
    return conflictSince(db, { targetId: quoteId, lockVersion: seen, words: fieldWords });
  const paper = await paperOf(db, toQuote(read.value));
  const refused = await refusal(db, read.value, paper);
  if (refused) return refused;
  const recipientEmail = email === undefined ? (paper.contact?.email ?? null) : email;
  // Counted only when nothing but a race can still stop it: a refused mail must not count.
  if (recipientEmail) {
    const admitted = await admitQuoteMail(actor.organizationId, recipientEmail);
    if (!admitted.ok) return { ...admitted, message: mailedTooOften };
  }
  // Made and stored before the transaction: neither belongs inside one, and a file nobody refers to harms nobody.
  const pdf = await renderPdf(actor.organizationId, paper);
  const { key, sha256 } = await storeFile(actor.organizationId, pdf);
  const nonce = randomUUID();

  return db.$transaction(async (tx) => {
    const { number, version, lockVersion } = read.value;
    // Locks the draft before the version that it replaces, so that either both change or neither does.
    const locked = await tx.quote.updateMany({
      where: { id: quoteId, status: "draft", lockVersion, deletedAt: null },
      data: { nonce },
    });
    if (locked.count === 0) return problem("conflict");
    if (version > 1 && !(await replaceOlder(tx, { number, version })))
      return problem("quote_wrong_status");
    await tx.quote.updateMany({
      where: { id: quoteId },
      data: {
        status: "sent",
        sentAt: new Date(),
        tokenHash: quoteTokenHash(nonce),
        pdfKey: key,
        pdfSha256: sha256,
        recipientEmail,
        lockVersion: { increment: 1 },
      },
    });
    await recordEvent(tx, actor, {
      action: "quote.sent",
      targetId: quoteId,
      changes: { number, version, pdfSha256: sha256 },
    });
    if (recipientEmail) {
      await tx.quoteMail.create({
        data: { quoteId, isReminder: false, recipientEmail, userId: actor.userId },
        select: { id: true },
      });
      await enqueue(tx, "mail.quote", { organizationId: actor.organizationId, quoteId });
    }
    return ok({
      quoteId,
      status: "sent" as const,
      link: quoteLink(actor.organizationId, nonce),
      recipientEmail,
      pdfSha256: sha256,
    });
  });
}

const mailedTooOften =
  "So many quotes were mailed already. Send this one without an address, and pass its link on yourself.";

type Draft = Parameters<typeof toQuote>[0];

/** Why a draft can't go out as it is; null if it can. */
async function refusal(db: TenantTx, draft: Draft, paper: QuotePaper) {
  if (draft.lines.length === 0) return problem("quote_empty");
  if (isOver(paper.quote.validUntil, new Date())) return problem("validity_over");
  const tooLong = lengthRefusal(paper);
  if (tooLong) return tooLong;
  const blank = await lettersLeftBlank(paper);
  if (blank.length > 0) return { ...problem("letters_left_blank"), message: blankInWords(blank) };
  if ((await discountToApprove(db, draft)) !== null) return problem("approval_required");
  if (draft.version > 1 && (await db.quote.count({ where: replacedBy(draft) })) === 0)
    return problem("quote_wrong_status");
  return null;
}

function blankInWords(letters: readonly string[]): string {
  return `The PDF has no letters for ${lettersInWords(letters)}: the buyer would see blanks. Write them in other letters, here, at the customer or in the settings, then send the quote.`;
}

interface Version {
  readonly number: number;
  readonly version: number;
}

// False if the buyer has accepted the version before: this one must not go out then.
async function replaceOlder(tx: TenantTx, version: Version): Promise<boolean> {
  const { count } = await tx.quote.updateMany({
    where: replacedBy(version),
    data: { status: "superseded" },
  });
  return count > 0;
}

function replacedBy({ number, version }: Version) {
  return { number, version: { lt: version }, status: { in: [...replaceableStatuses] } };
}
