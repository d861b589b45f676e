import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { besideList } from "./approval/list-prices";
import { checkReferences } from "./check-references";
import { priceLines } from "./lines/price-lines";
import { replaceLines, takeOverLines } from "./lines/replace-lines";
import { taxLines } from "./lines/tax-lines";
import { wholeQuoteColumns } from "./quote";
import { conflictOr } from "./quote-conflict";
import type { QuoteLineInput, SaveQuote } from "./schema";

/**
 * Changes a draft; what the input leaves out stays, and lines are replaced as a whole. If somebody else saved since `lockVersion`
 * was read, nothing is written and the later one is told. A sales rep changes only their own. Another currency needs the lines,
 * because nobody but the writer knows what their amounts are in it; for the same reason, amounts that were meant in a currency
 * which somebody changes at that moment are refused.
 *
 * @problem "not_found" | "quote_not_editable" | "conflict" | "invalid_reference" | "amount_too_large" |
 * "amounts_needed" | those of {@link taxLines}
 */
export async function saveQuote(actor: Member, { quoteId, lockVersion, ...input }: SaveQuote) {
  const db = authorize(actor, "quote.update");
  const { lines, validUntil, ...fields } = input;
  return db.$transaction(async (tx) => {
    const before = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: {
        status: true,
        ownerUserId: true,
        customerId: true,
        contactId: true,
        number: true,
        currency: true,
        lockVersion: true,
      },
    });
    if (!before) return problem("not_found");
    assertMayTouch(actor, "quote.update", before.ownerUserId);
    if (before.status !== "draft") return problem("quote_not_editable");
    const isOtherCurrency = fields.currency !== undefined && fields.currency !== before.currency;
    if (isOtherCurrency && !lines && (await hasAmounts(tx, quoteId)))
      return problem("amounts_needed", "lines");
    const references = { ...before, ...fields, lines };
    if (fields.customerId && fields.contactId === undefined) references.contactId = null;
    const checked = await checkReferences(tx, actor, references);
    if (!checked.ok) return checked;
    const priced = lines ? await pricedWithTax(tx, lines, quoteId) : null;
    if (priced && !priced.ok) return priced;

    // One statement decides between two who save at the same moment: the second no longer finds the version.
    const { count } = await tx.quote.updateMany({
      where: {
        id: quoteId,
        status: "draft",
        deletedAt: null,
        ...asJudged({ ...before, isOtherCurrency }, { lockVersion, lines }),
      },
      data: {
        ...fields,
        contactId: references.contactId,
        ...(validUntil === undefined ? {} : { validUntil: validUntil && new Date(validUntil) }),
        ...priced?.value.totals,
        lockVersion: { increment: 1 },
      },
    });
    if (count === 0)
      return conflictOr("quote_not_editable", tx, {
        quoteId,
        status: "draft",
        lockVersion: lockVersion ?? before.lockVersion,
      });
    if (priced) await replaceLines(tx, actor, { quoteId, rows: priced.value.rows });
    if (isOtherCurrency) await takeOverLines(tx, actor, quoteId);
    const where = { id: quoteId };
    const after = await tx.quote.findFirstOrThrow({ where, select: wholeQuoteColumns });
    const saved = { number: before.number, lockVersion: after.lockVersion };
    await recordEvent(tx, actor, {
      action: "quote.updated",
      targetId: quoteId,
      changes: { ...saved, fields: Object.keys(input).join(", ") },
    });
    return ok(await besideList(tx, after));
  });
}

/** The lines as they will stand; those with a tax class keep what the draft has of it. */
async function pricedWithTax(tx: TenantTx, lines: readonly QuoteLineInput[], quoteId: string) {
  const hasClass = lines.some(({ taxClassId }) => taxClassId !== null);
  const kept = hasClass
    ? await tx.quoteLine.findMany({
        where: { quoteId, taxClassId: { not: null } },
        select: { taxClassId: true, taxRateBasisPoints: true, taxName: true, taxNote: true },
      })
    : [];
  const taxed = await taxLines(tx, lines, kept);
  return taxed.ok ? priceLines(taxed.value) : taxed;
}

interface Judged {
  readonly lockVersion: number;
  readonly currency: string;
  readonly isOtherCurrency: boolean;
}

/** What has to hold still when a save is written, because the save was judged by it. */
function asJudged(
  { isOtherCurrency, ...read }: Judged,
  { lockVersion, lines }: Pick<SaveQuote, "lockVersion" | "lines">,
) {
  if (lockVersion) return { lockVersion };
  // Whether the lines have amounts was asked of this version.
  if (isOtherCurrency) return { lockVersion: read.lockVersion };
  return lines ? { currency: read.currency } : {};
}

async function hasAmounts(tx: TenantTx, quoteId: string): Promise<boolean> {
  const isAmount = { gt: 0n };
  const priced = await tx.quoteLine.findFirst({
    where: { quoteId, OR: [{ unitPriceMinor: isAmount }, { discountMinor: isAmount }] },
    select: { id: true },
  });
  return priced !== null;
}
