import "server-only";
import { fractionDigits } from "@/lib/money";
import type { RowReader } from "../cells/row-reader";
import type { LegacyCompany, PlacedRow } from "../legacy-company";
import { statusOf } from "../organizations/roles";
import { partsOf } from "../source/pages";
import type { LegacyRow } from "../source/tables";
import type { Batch } from "./batch";
import { currencyOf } from "./currency";
import { readLost } from "./lost-lines";
import { type OldQuote, writeQuote } from "./make-quote";
import { itemsById, readLines } from "./quote-lines";
import { giveNumbers } from "./quote-numbers";
import { basisPointsOf } from "./read-line";
import { StandIns } from "./stand-ins";

/** How many quotes are held at once with their lines. */
const quotesAtOnce = 200;

/** What the import of quotes leaves for the next quote that is written here. */
export interface GivenNumbers {
  highest: number;
}

/** A company's quotes with their lines, in the order of their ids, followed by quotes for lines that had none. */
export async function* makeQuotes(
  company: LegacyCompany,
  given: GivenNumbers,
): AsyncGenerator<Batch> {
  const { survey } = company.setting;
  const positions = survey.groups.quotes.of(company.number);
  const lost = [...(survey.lostLines.get(company.number) ?? [])];
  const wanted = Array.from(positions, (at) => survey.quoteNumbers.at(at));
  const numbers = giveNumbers([...wanted, ...lost.map(() => 0)]);
  given.highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const standIns = new StandIns(company);
  let next = 0;
  for await (const page of company.rows("quotes"))
    for (const part of partsOf(page, quotesAtOnce)) {
      const quotes = await readQuotes(company, part, standIns, () => numbers[next++] ?? 0);
      yield* written(company, quotes, standIns);
    }
  for (const part of partsOf(lost, quotesAtOnce)) {
    const quotes = await readLost(company, part, standIns, () => numbers[next++] ?? 0);
    yield* written(company, quotes, standIns);
  }
}

function* written(company: LegacyCompany, quotes: readonly OldQuote[], standIns: StandIns) {
  yield { table: "customers", rows: standIns.take() } satisfies Batch;
  const made = quotes.map((quote) => writeQuote(company, quote));
  yield { table: "quotes", rows: made.map(({ quote }) => quote) } satisfies Batch;
  yield { table: "quote_lines", rows: made.flatMap(({ lines }) => lines) } satisfies Batch;
}

async function readQuotes(
  company: LegacyCompany,
  page: readonly PlacedRow[],
  standIns: StandIns,
  nextNumber: () => number,
): Promise<OldQuote[]> {
  const { index, groups } = company.setting.survey;
  const idsOf = ({ position }: PlacedRow) =>
    Array.from(groups.quote_items.of(position), (at) => index.quote_items.ids.at(at));
  const items = await itemsById(company, page.flatMap(idsOf));
  return page.map((row) =>
    readQuote(
      company,
      row,
      idsOf(row).flatMap((id) => items.get(id) ?? []),
      standIns,
      nextNumber(),
    ),
  );
}

function readQuote(
  company: LegacyCompany,
  row: PlacedRow,
  items: readonly LegacyRow[],
  standIns: StandIns,
  number: number,
): OldQuote {
  const { reader, madeAtMs } = row;
  const currency = currencyOf(reader, company.organization.currency);
  const digits = fractionDigits(currency);
  const taxRateBasisPoints = taxRateOf(reader);
  const title = reader.line("quote_number", 200);
  noteNumber(company, row, number);
  const status = statusOf(reader.shown("status"), company.setting.mapping);
  if (!status) reader.note("status", "role", "became a draft");
  const { index } = company.setting.survey;
  return {
    id: company.newId("quotes", reader.id, index.quotes.madeAtMs.at(row.position)),
    oldId: reader.id,
    reader,
    number,
    title,
    currency,
    status: status ?? "draft",
    customerId: customerOf(company, reader, standIns, madeAtMs),
    userId: company.author(reader, "created_by"),
    note: reader.paragraphs("notes", 10_000),
    validUntil: reader.day("valid_until"),
    madeAtMs,
    totalMinor: totalOf(reader, digits),
    lines: readLines(company, items, { digits, taxRateBasisPoints }),
  };
}

function noteNumber(company: LegacyCompany, { reader, position }: PlacedRow, number: number): void {
  const wanted = company.setting.survey.quoteNumbers.at(position);
  if (wanted === number) return;
  const missing = reader.shown("quote_number").trim() === "" ? "missing" : "invalid";
  reader.note("quote_number", wanted === 0 ? missing : "duplicate", `got the number ${number}`);
}

function customerOf(
  company: LegacyCompany,
  reader: RowReader,
  standIns: StandIns,
  madeAtMs: number,
): string {
  const oldId = reader.reference("customer_id");
  const done = "given to a customer that stands in for it";
  const id = company.referenced(reader, "customer_id", "customers", done);
  if (oldId === null) reader.note("customer_id", "missing", done);
  return id ?? standIns.idFor(oldId ?? 0, madeAtMs);
}

/** A percentage or a fraction: 0.19 and 19 are the same rate. */
function taxRateOf(reader: RowReader): number {
  const rate = reader.scaled("tax_rate", 4) ?? 0n;
  if (rate > 0n && rate < 10_000n) return Number(rate);
  return basisPointsOf(reader, "tax_rate");
}

function totalOf(reader: RowReader, digits: number): bigint | null {
  const total = reader.scaled("total", digits);
  if (total === null && reader.shown("total") === "")
    reader.note("total", "missing", "took what the lines come to");
  return total;
}
