import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, Forbidden, mayTouch, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { holdCustomer } from "@/lib/db/lock-customers";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { ok, problem } from "@/lib/result";
import { isOver } from "./is-open";
import { toQuote, wholeQuoteColumns } from "./quote";
import { quoteDefaults } from "./quote-defaults";
import { isQuoteStatus, isRevisable } from "./status";

/**
 * Starts the next version of a sent quote: a draft with the same number and lines, and a new last day if the former one is over.
 * The version before stays as it is until this one is sent.
 *
 * @problem "not_found" | "quote_wrong_status" | "revision_exists"
 */
export async function reviseQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.update");
  try {
    return await db.$transaction(async (tx) => {
      const row = await tx.quote.findFirst({
        where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
        select: { ...wholeQuoteColumns, ownerUserId: true },
      });
      if (!row) return problem("not_found");
      if (!mayTouch(actor, "quote.update", row.ownerUserId))
        throw new Forbidden("quote.update", actor);
      if (!isQuoteStatus(row.status) || !isRevisable(row.status))
        return problem("quote_wrong_status");

      // A merge that was under way may have given the quote another customer.
      holdCustomer(tx, row.customerId);
      const { customerId } = await tx.quote.findFirstOrThrow({
        where: { id: quoteId },
        select: { customerId: true },
      });
      const { lines, customer: _customer, ...quote } = row;
      const lastDay = toQuote(row).validUntil;
      const { id } = await tx.quote.create({
        data: {
          customerId,
          contactId: quote.contactId,
          number: quote.number,
          version: quote.version + 1,
          title: quote.title,
          currency: quote.currency,
          validUntil: isOver(lastDay, new Date())
            ? (await quoteDefaults(tx)).validUntil
            : quote.validUntil,
          terms: quote.terms,
          note: quote.note,
          subtotalMinor: quote.subtotalMinor,
          discountMinor: quote.discountMinor,
          taxMinor: quote.taxMinor,
          totalMinor: quote.totalMinor,
          userId: actor.userId,
          ownerUserId: quote.ownerUserId,
        },
        select: { id: true },
      });
      await tx.quoteLine.createMany({
        data: lines.map(({ id: _id, ...line }, index) => ({
          ...line,
          quoteId: id,
          position: index + 1,
          userId: actor.userId,
        })),
      });
      await recordEvent(tx, actor, {
        action: "quote.revised",
        targetId: id,
        changes: { number: quote.number, version: quote.version + 1 },
      });
      return ok(
        toQuote(await tx.quote.findFirstOrThrow({ where: { id }, select: wholeQuoteColumns })),
      );
    });
  } catch (error) {
    if (isUniqueViolation(error, "Quote")) return problem("revision_exists");
    throw error;
  }
}
