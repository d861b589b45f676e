import "server-only";
import { referenceOf } from "../cells/row-reader";
import type { Mapping } from "../mapping";
import { numberIn } from "../rows/quote-numbers";
import type { LegacySource } from "../source/legacy-source";
import { rowsOf } from "../source/pages";
import type { LegacyRow, LegacyTable } from "../source/tables";
import { Companies } from "./companies";
import { Moments } from "./moments";
import { Groups, Numbers, RowIndex } from "./row-index";

/** Lines whose quote is missing, by the id of the quote that they name. */
export type LostLines = ReadonlyMap<number, number[]>;

/** What is known of the old database after reading all of it once: whose each row is. */
export interface Survey {
  readonly companies: Companies;
  readonly users: readonly LegacyRow[];
  readonly index: Readonly<Record<LegacyTable, RowIndex>>;
  /** The positions of a table's rows by organization; of lines by the position of their quote. */
  readonly groups: Readonly<Record<LegacyTable, Groups>>;
  /** By organization, which is that of the lines' product. */
  readonly lostLines: ReadonlyMap<number, LostLines>;
  /** The number that each quote would like, by its position; 0 for none. */
  readonly quoteNumbers: Numbers;
}

type Advance = () => void;

/** Reads the old database once and finds the organization of each row. Rows that name none follow the rows they belong to. */
export async function surveySource(
  source: LegacySource,
  mapping: Mapping,
  advance: Advance,
): Promise<Survey> {
  const companies = new Companies(mapping);
  const index = emptyIndex();
  const users: LegacyRow[] = [];
  const home = homesIn(companies, index);
  const read = async (table: LegacyTable, homeOf: (row: LegacyRow) => number) => {
    const moments = new Moments(mapping.dates);
    for await (const row of rowsOf(source, table)) {
      index[table].add(row.id, homeOf(row), moments.of(row.cells.created_at ?? null));
      if (table === "users") users.push(row);
      advance();
    }
  };
  await read("users", home.own);
  await read("customers", home.ofCustomer);
  await read("products", home.own);
  await read("competitors", home.own);
  const quoteNumbers = new Numbers();
  await read("quotes", (row) => {
    quoteNumbers.push(numberIn(row.cells.quote_number ?? null));
    return home.ofQuote(row);
  });
  const lostLines = new Map<number, Map<number, number[]>>();
  await read("quote_items", (row) => {
    const quoteId = referenceOf(row.cells.quote_id ?? null);
    const quote = index.quotes.find(quoteId);
    if (quote < 0) keepLost(lostLines, home.ofLine(row), quoteId ?? 0, row.id);
    return quote;
  });
  await read("documents", home.ofDocument);
  const groups = groupsOf(index, companies.all().length);
  return { companies, users, index, groups, lostLines, quoteNumbers };
}

function homesIn(companies: Companies, index: Survey["index"]) {
  const known = (table: LegacyTable, cell: LegacyRow["cells"][string] | undefined) => {
    const position = index[table].find(referenceOf(cell ?? null));
    return position < 0 ? -1 : index[table].homes.at(position);
  };
  const first = (...numbers: readonly number[]) =>
    numbers.find((number) => number >= 0) ?? companies.forOrphans();
  const named = ({ cells }: LegacyRow) => companies.numberOf(cells.company_id ?? null);
  return {
    own: (row: LegacyRow) => first(named(row)),
    ofCustomer: (row: LegacyRow) => first(named(row), known("users", row.cells.created_by)),
    ofQuote: (row: LegacyRow) =>
      first(
        named(row),
        known("customers", row.cells.customer_id),
        known("users", row.cells.created_by),
      ),
    ofLine: (row: LegacyRow) => first(known("products", row.cells.product_id)),
    ofDocument: (row: LegacyRow) =>
      first(
        named(row),
        known("customers", row.cells.customer_id),
        known("quotes", row.cells.quote_id),
        known("users", row.cells.uploaded_by),
      ),
  };
}

function keepLost(
  lost: Map<number, Map<number, number[]>>,
  organization: number,
  quoteId: number,
  lineId: number,
): void {
  const ofOrganization = lost.get(organization) ?? new Map<number, number[]>();
  lost.set(organization, ofOrganization);
  const lines = ofOrganization.get(quoteId) ?? [];
  ofOrganization.set(quoteId, lines);
  lines.push(lineId);
}

function emptyIndex(): Survey["index"] {
  return {
    users: new RowIndex(),
    customers: new RowIndex(),
    products: new RowIndex(),
    competitors: new RowIndex(),
    quotes: new RowIndex(),
    quote_items: new RowIndex(),
    documents: new RowIndex(),
  };
}

function groupsOf(index: Survey["index"], count: number): Survey["groups"] {
  const by = (homes: Numbers) => new Groups(homes, count);
  return {
    users: by(index.users.homes),
    customers: by(index.customers.homes),
    products: by(index.products.homes),
    competitors: by(index.competitors.homes),
    quotes: by(index.quotes.homes),
    quote_items: new Groups(index.quote_items.homes, index.quotes.ids.length),
    documents: by(index.documents.homes),
  };
}
