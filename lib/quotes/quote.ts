import { dayOf } from "@/lib/days";
import type { QuoteLine as QuoteLineRow, Quote as QuoteRow } from "@/lib/db/types";
import { belowListBasisPoints } from "./lines/list-price";
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
  taxClassId: true,
  taxRateBasisPoints: true,
  taxName: true,
  taxNote: true,
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
export type WholeRow = ListedRow & Pick<QuoteRow, "terms" | "note"> & { readonly lines: LineRow[] };

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

/** What products cost by the catalogue, in minor units of a quote's currency, by their ids. */
export type ListPrices = ReadonlyMap<string, bigint>;

/** A quote with everything on it; with `listPrices`, its lines say how far they are below them. */
export function toQuote(
  { terms, note, lines, ...row }: WholeRow,
  listPrices: ListPrices = new Map(),
) {
  const written = lines.map((line) => toLine(line, listPrices));
  return { ...toListedQuote(row), terms, note, lines: written };
}

function toLine(row: LineRow, listPrices: ListPrices) {
  const quantityThousandths = quantityFromDecimal(row.quantity);
  const listPriceMinor = listPriceOf(row, listPrices);
  return {
    ...row,
    quantity: Number(quantityThousandths) / 1_000,
    unitPriceMinor: Number(row.unitPriceMinor),
    discountMinor: Number(row.discountMinor),
    netMinor: Number(row.netMinor),
    taxMinor: Number(row.taxMinor),
    listPriceMinor: listPriceMinor === null ? null : Number(listPriceMinor),
    belowListBasisPoints:
      listPriceMinor === null
        ? null
        : belowListBasisPoints({ ...row, quantityThousandths }, listPriceMinor),
  };
}

/** What a line's product costs by the catalogue; null for what is no product there, or has no price in the quote's currency. */
export function listPriceOf(
  { kind, productId }: Pick<LineRow, "kind" | "productId">,
  listPrices: ListPrices,
): bigint | null {
  return kind === "item" && productId ? (listPrices.get(productId) ?? null) : null;
}
