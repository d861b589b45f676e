import { dayOf } from "@/lib/days";
import type { QuoteLine as QuoteLineRow, Quote as QuoteRow } from "@/lib/db/types";
import { quantityFromDecimal } from "./lines/quantity";
import { isQuoteStatus } from "./status";

const quoteColumns = {
  id: true,
  organizationId: true,
  userId: true,
  ownerUserId: true,
  customerId: true,
  contactId: true,
  number: true,
  version: true,
  title: true,
  status: true,
  currency: true,
  validUntil: true,
  subtotalMinor: true,
  discountMinor: true,
  taxMinor: true,
  totalMinor: true,
  sentAt: true,
  firstViewedAt: true,
  decidedAt: true,
  outcomeReason: true,
  competitorId: true,
  lockVersion: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
  customer: { select: { name: true } },
} as const;

const quoteLineColumns = {
  id: true,
  kind: true,
  productId: true,
  sku: true,
  description: true,
  quantity: true,
  unit: true,
  unitPriceMinor: true,
  discountBasisPoints: true,
  discountMinor: true,
  taxRateBasisPoints: true,
  isOptional: true,
  isChosen: true,
  netMinor: true,
  taxMinor: true,
} as const;

/** A quote with everything on it. */
export const wholeQuoteColumns = {
  ...quoteColumns,
  terms: true,
  note: true,
  lines: { select: quoteLineColumns, orderBy: { position: "asc" } },
} as const;

type Columns = Exclude<keyof typeof quoteColumns, "customer">;
type ListedRow = Pick<QuoteRow, Columns> & { readonly customer: { readonly name: string } };
type LineRow = Pick<QuoteLineRow, keyof typeof quoteLineColumns>;
type WholeRow = ListedRow & Pick<QuoteRow, "terms" | "note"> & { readonly lines: LineRow[] };

export type ListedQuote = ReturnType<typeof toListedQuote>;
export type Quote = ReturnType<typeof toQuote>;
export type QuoteLine = Quote["lines"][number];

/** A quote in a list, as pages and API show it: amounts in minor units of its currency. */
function toListedQuote({ customer, ...row }: ListedRow) {
  if (!isQuoteStatus(row.status)) throw new Error(`Unknown status ${row.status}`);
  return {
    ...row,
    status: row.status,
    customerName: customer.name,
    validUntil: row.validUntil && dayOf(row.validUntil),
    subtotalMinor: Number(row.subtotalMinor),
    discountMinor: Number(row.discountMinor),
    taxMinor: Number(row.taxMinor),
    totalMinor: Number(row.totalMinor),
  };
}

/** A quote with everything on it. */
export function toQuote({ terms, note, lines, ...row }: WholeRow) {
  return { ...toListedQuote(row), terms, note, lines: lines.map(toLine) };
}

function toLine(row: LineRow) {
  return {
    ...row,
    quantity: Number(quantityFromDecimal(row.quantity)) / 1_000,
    unitPriceMinor: Number(row.unitPriceMinor),
    discountMinor: Number(row.discountMinor),
    netMinor: Number(row.netMinor),
    taxMinor: Number(row.taxMinor),
  };
}
