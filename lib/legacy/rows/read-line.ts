import "server-only";
import { maxAmountMinor } from "@/lib/money";
import { lineAmounts, type PricedLine } from "@/lib/quotes/lines/totals";
import type { RowReader } from "../cells/row-reader";
import type { LegacyCompany } from "../legacy-company";
import { amountOf } from "./make-catalog";

const maxQuantityThousandths = 999_999_999_999n;

/** A line of an old quote, read and mended. */
export interface OldLine {
  readonly oldId: number;
  readonly position: number;
  readonly productId: string | null;
  readonly description: string;
  readonly priced: PricedLine;
}

interface LineTerms {
  /** The digits of the quote's currency. */
  readonly digits: number;
  readonly taxRateBasisPoints: number;
}

/** Reads a line. Its amount follows from quantity, price and discount; if the old system had another, that is reported. */
export function readLine(
  company: LegacyCompany,
  reader: RowReader,
  { digits, taxRateBasisPoints }: LineTerms,
): OldLine {
  const unitPriceMinor = amountOf(reader, "unit_price", digits) ?? 0n;
  const asked = {
    quantityThousandths: quantityOf(reader),
    unitPriceMinor,
    discountBasisPoints: basisPointsOf(reader, "discount_percent"),
    discountMinor: 0n,
    taxRateBasisPoints,
  };
  const isTooLarge = lineAmounts(asked).grossMinor > BigInt(maxAmountMinor);
  if (isTooLarge) reader.note("unit_price", "amount", "left out: the line is too large");
  const priced = isTooLarge ? { ...asked, unitPriceMinor: 0n } : asked;
  noteOtherTotal(reader, digits, lineAmounts(priced).netMinor);
  return {
    oldId: reader.id,
    position: Number(reader.scaled("position", 0) ?? 0n),
    productId: company.referenced(reader, "product_id", "products", "kept without the product"),
    description: reader.paragraphs("description", 2_000) || `Line ${reader.id}`,
    priced,
  };
}

function quantityOf(reader: RowReader): bigint {
  const quantity = reader.scaled("quantity", 3);
  if (quantity === null) return 1_000n;
  if (quantity >= 0n && quantity <= maxQuantityThousandths) return quantity;
  reader.note(
    "quantity",
    "amount",
    quantity < 0n ? "became 0: it is below zero" : "became 0: it is too large",
  );
  return 0n;
}

/** A percentage in hundredths of a percent; an impossible one is reported and counts as none. */
export function basisPointsOf(reader: RowReader, field: string): number {
  const basisPoints = reader.scaled(field, 2) ?? 0n;
  if (basisPoints >= 0n && basisPoints <= 10_000n) return Number(basisPoints);
  reader.note(field, "amount", "left out: it is no percentage");
  return 0;
}

function noteOtherTotal(reader: RowReader, digits: number, netMinor: bigint): void {
  const total = reader.scaled("total_price", digits);
  if (total === null || total === netMinor) return;
  reader.note("total_price", "total", `the line comes to ${netMinor} in minor units`);
}
