import "server-only";
import type { FilledRow } from "@/lib/db/organizations/insert-legacy-rows";
import { asIdentifier, webAddress } from "@/lib/fields";
import { fractionDigits, maxAmountMinor } from "@/lib/money";
import type { RowReader } from "../cells/row-reader";
import type { LegacyCompany, PlacedRow } from "../legacy-company";
import { type Batch, isoOf, SeenTexts } from "./batch";
import { currencyOf } from "./currency";

/** A company's products. Of several with one SKU, the later ones get their old id appended. */
export async function* makeProducts(company: LegacyCompany): AsyncGenerator<Batch> {
  const skus = new SeenTexts();
  for await (const page of company.rows("products"))
    yield { table: "products", rows: page.map((row) => makeProduct(company, row, skus)) };
}

/** A company's competitors. */
export async function* makeCompetitors(company: LegacyCompany): AsyncGenerator<Batch> {
  for await (const page of company.rows("competitors"))
    yield { table: "competitors", rows: page.map((row) => makeCompetitor(company, row)) };
}

function makeProduct(company: LegacyCompany, { reader, madeAtMs }: PlacedRow, skus: SeenTexts) {
  const id = company.newId("products", reader.id, madeAtMs);
  company.setting.keepId("products", reader.id, id);
  const currency = currencyOf(reader, company.organization.currency);
  const digits = fractionDigits(currency);
  return {
    ...commonOf(company, madeAtMs),
    id,
    sku: uniqueSku(reader, skus),
    name: reader.lineOr("name", 200, `Product ${reader.id}`),
    description: reader.paragraphs("description", 10_000),
    category: reader.line("category", 100),
    unit: reader.line("unit", 20) || "piece",
    unit_price_minor: amountOf(reader, "price", digits) ?? 0n,
    cost_minor: amountOf(reader, "cost", digits),
    currency,
    is_active: reader.isOn("is_active"),
  } satisfies FilledRow;
}

function makeCompetitor(company: LegacyCompany, { reader, madeAtMs }: PlacedRow): FilledRow {
  const id = company.newId("competitors", reader.id, madeAtMs);
  company.setting.keepId("competitors", reader.id, id);
  return {
    ...commonOf(company, madeAtMs),
    id,
    name: reader.lineOr("name", 200, `Competitor ${reader.id}`),
    website: reader.valid("website", webAddress),
    strengths: reader.paragraphs("strengths", 10_000),
    weaknesses: reader.paragraphs("weaknesses", 10_000),
    pricing: reader.paragraphs("pricing", 10_000),
    how_we_win: reader.paragraphs("notes", 10_000),
  };
}

function commonOf(company: LegacyCompany, madeAtMs: number) {
  return {
    organization_id: company.organization.id,
    user_id: company.team.ownerId,
    created_at: isoOf(madeAtMs),
    updated_at: isoOf(madeAtMs),
  };
}

function uniqueSku(reader: RowReader, skus: SeenTexts): string {
  const sku = asIdentifier(reader.lineOr("sku", 64, `OLD-${reader.id}`));
  if (skus.isNew(sku)) return sku;
  for (let round = 0; ; round += 1) {
    const ending = `-${reader.id}${round > 0 ? `-${round}` : ""}`;
    const other = sku.slice(0, 64 - ending.length) + ending;
    if (!skus.isNew(other)) continue;
    reader.note("sku", "duplicate", `became ${other}`);
    return other;
  }
}

/** An amount in minor units; one that no price may be is reported and counts as none. */
export function amountOf(reader: RowReader, field: string, digits: number): bigint | null {
  const amount = reader.scaled(field, digits);
  if (amount === null || (amount >= 0n && amount <= maxAmountMinor)) return amount;
  reader.note(
    field,
    "amount",
    amount < 0n ? "left out: it is below zero" : "left out: it is too large",
  );
  return null;
}
