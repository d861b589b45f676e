import "server-only";
import type { FilledRow } from "@/lib/db/organizations/insert-legacy-rows";
import { maxAmountMinor } from "@/lib/money";
import { quantityToDecimal } from "@/lib/quotes/lines/quantity";
import { lineAmounts, type PricedLine, quoteTotals } from "@/lib/quotes/lines/totals";
import type { QuoteStatus } from "@/lib/quotes/status";
import type { RowReader } from "../cells/row-reader";
import type { LegacyCompany } from "../legacy-company";
import { isoOf } from "./batch";
import { fitTotal, totalOf } from "./fit-total";
import type { OldLine } from "./read-line";

/** An old quote, read and mended. */
export interface OldQuote {
  readonly id: string;
  /** Null for a quote made for lines that had none. */
  readonly oldId: number | null;
  readonly reader: RowReader | null;
  readonly number: number;
  readonly title: string;
  readonly currency: string;
  readonly status: QuoteStatus;
  readonly customerId: string;
  readonly userId: string;
  readonly note: string;
  readonly validUntil: string | null;
  readonly madeAtMs: number;
  /** The old system's total; null if it had none. */
  readonly totalMinor: bigint | null;
  readonly lines: readonly OldLine[];
}

type WrittenLine = Pick<OldLine, "productId" | "description" | "priced"> & {
  readonly oldId: number | null;
};

/** A quote and its lines as rows. They add up to the old total by the one function that prices every quote. */
export function writeQuote(company: LegacyCompany, old: OldQuote) {
  const lines = fitted(old);
  const totals = quoteTotals(lines.map(({ priced }) => lineAmounts(priced)));
  if (old.oldId !== null) company.setting.keepId("quotes", old.oldId, old.id);
  const madeAt = isoOf(old.madeAtMs);
  const common = {
    organization_id: company.organization.id,
    user_id: old.userId,
    created_at: madeAt,
    updated_at: madeAt,
  };
  const isDecided = old.status === "accepted" || old.status === "declined";
  const quote: FilledRow = {
    ...common,
    id: old.id,
    owner_user_id: old.userId,
    customer_id: old.customerId,
    number: old.number,
    title: old.title,
    status: old.status,
    currency: old.currency,
    valid_until: old.validUntil,
    note: old.note,
    subtotal_minor: totals.subtotalMinor,
    discount_minor: totals.discountMinor,
    tax_minor: totals.taxMinor,
    total_minor: totals.totalMinor,
    // The old system kept only one time.
    sent_at: old.status === "draft" ? null : madeAt,
    decided_at: isDecided ? madeAt : null,
  };
  const rows = lines.map((line, index) =>
    writeLine(company, old, line, { ...common, position: index + 1 }),
  );
  return { quote, lines: rows };
}

function fitted(old: OldQuote): readonly WrittenLine[] {
  const { totalMinor, reader } = old;
  const priced = old.lines.map((line) => line.priced);
  const sum = totalOf(priced);
  if (totalMinor === null || totalMinor === sum) return old.lines;
  if (totalMinor < 0n || totalMinor > maxAmountMinor) {
    reader?.note("total", "total", `the lines stay as they are: ${sum} in minor units`);
    return old.lines;
  }
  const { lines, addedMinor } = fitTotal(priced, totalMinor);
  const kept = old.lines.map((line, index) => ({ ...line, priced: lines[index] ?? line.priced }));
  const lowered = sum > totalMinor ? "discounts raised" : "";
  const added = addedMinor > 0n ? `a line of ${addedMinor} added` : "";
  const how = [lowered, added].filter(Boolean).join(", ");
  const difference = sum - totalMinor;
  const isRounding = difference * difference <= BigInt(priced.length) ** 2n;
  reader?.note(
    "total",
    isRounding ? "rounding" : "total",
    `kept, in minor units ${totalMinor}; the lines come to ${sum}: ${how}`,
  );
  return addedMinor > 0n ? [...kept, differenceLine(addedMinor)] : kept;
}

function differenceLine(amountMinor: bigint): WrittenLine {
  const priced: PricedLine = {
    quantityThousandths: 1_000n,
    unitPriceMinor: amountMinor,
    discountBasisPoints: 0,
    discountMinor: 0n,
    taxRateBasisPoints: 0,
  };
  return {
    oldId: null,
    productId: null,
    description: "Difference to the total in the old system",
    priced,
  };
}

function writeLine(
  company: LegacyCompany,
  { id: quoteId, madeAtMs }: OldQuote,
  { oldId, productId, description, priced }: WrittenLine,
  common: FilledRow,
): FilledRow {
  const amounts = lineAmounts(priced);
  const id = company.newId(
    oldId === null ? "differences" : "quote_items",
    oldId ?? quoteId,
    madeAtMs,
  );
  if (oldId !== null) company.setting.keepId("quote_items", oldId, id);
  return {
    ...common,
    id,
    quote_id: quoteId,
    product_id: productId,
    description,
    quantity: quantityToDecimal(priced.quantityThousandths),
    unit_price_minor: priced.unitPriceMinor,
    discount_basis_points: priced.discountBasisPoints,
    discount_minor: amounts.discountMinor,
    tax_rate_basis_points: priced.taxRateBasisPoints,
    net_minor: amounts.netMinor,
    tax_minor: amounts.taxMinor,
  };
}
