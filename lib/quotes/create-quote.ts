import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { besideList } from "./approval/list-prices";
import { checkReferences } from "./check-references";
import type { LineTax } from "./lines/line-tax";
import { priceLines } from "./lines/price-lines";
import { taxLines } from "./lines/tax-lines";
import { wholeQuoteColumns } from "./quote";
import { quoteDefaults } from "./quote-defaults";
import type { CreateQuote } from "./schema";
import { takeNumber } from "./take-number";
import { usualContact } from "./usual-contact";

/**
 * Starts a quote for a customer, as a draft with the organization's next number; the numbers have no gaps. Contact, currency,
 * terms and validity come from the customer and the organization unless the input says otherwise. A line may keep one of
 * `keptTaxes` although its class was changed since.
 *
 * @problem "invalid_reference" | "amount_too_large" | those of {@link taxLines}
 */
export async function createQuote(
  actor: Member,
  input: CreateQuote,
  keptTaxes: readonly LineTax[] = [],
) {
  const db = authorize(actor, "quote.create");
  const { lines = [], customerId } = input;

  const created = await db.$transaction(async (tx) => {
    const customer = await checkReferences(tx, actor, {
      customerId,
      contactId: input.contactId,
      lines,
    });
    if (!customer.ok) return customer;
    const taxed = await taxLines(tx, lines, keptTaxes);
    const priced = taxed.ok ? priceLines(taxed.value) : taxed;
    if (!priced.ok) return priced;
    const { rows, totals } = priced.value;
    const defaults = await quoteDefaults(tx);
    const number = await takeNumber(tx, actor.organizationId);
    const { id } = await tx.quote.create({
      data: {
        ...totals,
        customerId,
        contactId:
          input.contactId === undefined ? await usualContact(tx, customerId) : input.contactId,
        number,
        title: input.title ?? "",
        currency: input.currency ?? customer.value.currency,
        validUntil:
          input.validUntil === undefined
            ? defaults.validUntil
            : input.validUntil && new Date(input.validUntil),
        terms: input.terms ?? defaults.terms,
        note: input.note ?? "",
        userId: actor.userId,
        ownerUserId: actor.userId,
      },
      select: { id: true },
    });
    await tx.quoteLine.createMany({
      data: rows.map((row) => ({ ...row, quoteId: id, userId: actor.userId })),
    });
    await recordEvent(tx, actor, {
      action: "quote.created",
      targetId: id,
      changes: { number },
    });
    return ok({ id });
  });
  if (!created.ok) return created;
  // Read after the transaction, so that the next one in line does not wait for it under the number's lock.
  const where = { id: created.value.id };
  const row = await db.quote.findFirstOrThrow({ where, select: wholeQuoteColumns });
  return ok(await besideList(db, row));
}
