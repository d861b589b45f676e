import "server-only";
import { omit, pick } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { holdCustomer } from "@/lib/db/customers/lock-customers";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { besideList } from "./approval/list-prices";
import { checkReferences } from "./check-references";
import { isOver } from "./is-open";
import { toQuote, wholeQuoteColumns } from "./quote";
import { quoteDefaults } from "./quote-defaults";
import { isRevisable } from "./status";

/** What a version takes over from the one before it. */
const copied = [
  "ownerUserId",
  "contactId",
  "number",
  "title",
  "currency",
  "terms",
  "note",
  "subtotalMinor",
  "discountMinor",
  "taxMinor",
  "totalMinor",
] as const;

/**
 * Starts the next version of a sent quote: a draft with the same number and lines, and a new last day if the former one is over.
 * The version before stays as it is until this one is sent. Nobody writes a quote for a customer who was deleted.
 *
 * @problem "not_found" | "quote_wrong_status" | "invalid_reference" | "revision_exists"
 */
export async function reviseQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.update");
  try {
    return await db.$transaction(async (tx) => {
      const row = await tx.quote.findFirst({
        where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
        select: wholeQuoteColumns,
      });
      if (!row) return problem("not_found");
      assertMayTouch(actor, "quote.update", row.ownerUserId);
      const { status, validUntil: lastDay } = toQuote(row);
      if (!isRevisable(status)) return problem("quote_wrong_status");

      // A merge that was under way may have given the quote another customer.
      holdCustomer(tx, row.customerId);
      const { customerId } = await tx.quote.findFirstOrThrow({
        where: { id: quoteId },
        select: { customerId: true },
      });
      const referred = await checkReferences(tx, actor, { customerId });
      if (!referred.ok) return referred;
      const version = row.version + 1;
      const { id } = await tx.quote.create({
        data: {
          ...pick(row, copied),
          customerId,
          version,
          validUntil: isOver(lastDay, new Date())
            ? (await quoteDefaults(tx)).validUntil
            : row.validUntil,
          userId: actor.userId,
        },
        select: { id: true },
      });
      await tx.quoteLine.createMany({
        data: row.lines.map((line, index) => ({
          ...omit(line, ["id"]),
          quoteId: id,
          position: index + 1,
          userId: actor.userId,
        })),
      });
      await recordEvent(tx, actor, {
        action: "quote.revised",
        targetId: id,
        changes: { number: row.number, version },
      });
      const draft = await tx.quote.findFirstOrThrow({ where: { id }, select: wholeQuoteColumns });
      return ok(await besideList(tx, draft));
    });
  } catch (error) {
    if (isUniqueViolation(error, "Quote")) return revisionExists(db, quoteId);
    throw error;
  }
}

/** A deleted version keeps its number, because it can be restored; whoever misses it in the list is told. */
async function revisionExists(db: TenantDb, quoteId: string) {
  const quote = await db.quote.findFirst({
    where: { id: quoteId },
    select: { number: true, version: true },
  });
  const version = (quote?.version ?? 0) + 1;
  const isDeleted =
    (await db.quote.count({
      where: { number: quote?.number ?? 0, version, deletedAt: { not: null } },
    })) > 0;
  const message = `Version ${version} of this quote was deleted. A manager can restore it from the deleted quotes.`;
  return { ...problem("revision_exists"), ...(isDeleted ? { message } : {}) };
}
