import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashSync } from "bcryptjs";
import sqlite from "node-sqlite3-wasm";
import { addQuote } from "./add-quote";
import { companies, LegacyWriter, type OldUsers, type PlantedFault } from "./legacy-writer";
import { plantFaults } from "./plant-faults";

/** What a test can know of a generated database. */
export interface GeneratedDatabase {
  readonly file: string;
  readonly filesFolder: string;
  /** What the quotes of each organization come to, in cents, by its name. */
  readonly totals: ReadonlyMap<string, bigint>;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Each fault that was planted: the row, the field that the report has to name, and what kind of fault it calls it. */
  readonly planted: readonly PlantedFault[];
}

export const oldPassword = "Legacy-Pass-9";

const schema = `
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT, password_hash TEXT, role TEXT, company_id TEXT, is_active INTEGER DEFAULT 1, created_at TEXT);
CREATE TABLE customers (id INTEGER PRIMARY KEY, company_id TEXT, name TEXT, email TEXT, phone TEXT, company TEXT, address TEXT, notes TEXT, created_by INTEGER, created_at TEXT, updated_at TEXT);
CREATE TABLE products (id INTEGER PRIMARY KEY, company_id TEXT, sku TEXT, name TEXT, description TEXT, category TEXT, price REAL, cost REAL, currency TEXT, unit TEXT, is_active INTEGER DEFAULT 1, created_at TEXT);
CREATE TABLE quotes (id INTEGER PRIMARY KEY, company_id TEXT, quote_number TEXT, customer_id INTEGER, status TEXT, subtotal REAL, tax_rate REAL, tax_amount REAL, total REAL, currency TEXT, valid_until TEXT, notes TEXT, created_by INTEGER, created_at TEXT);
CREATE TABLE quote_items (id INTEGER PRIMARY KEY, quote_id INTEGER, product_id INTEGER, description TEXT, quantity REAL, unit_price REAL, discount_percent REAL, total_price REAL, position INTEGER);
CREATE TABLE documents (id INTEGER PRIMARY KEY, company_id TEXT, customer_id INTEGER, quote_id INTEGER, filename TEXT, content_type TEXT, file_path TEXT, size INTEGER, uploaded_by INTEGER, created_at TEXT);
CREATE TABLE competitors (id INTEGER PRIMARY KEY, company_id TEXT, name TEXT, website TEXT, strengths TEXT, weaknesses TEXT, pricing TEXT, notes TEXT, created_at TEXT);`;

/** An empty database of the old system, to be filled by hand. */
export function anEmptyLegacyDatabase(file: string, filesFolder = ""): LegacyWriter {
  const database = new sqlite.Database(file);
  database.exec(schema);
  return new LegacyWriter(database, filesFolder, () => 0.5);
}

/** A database of the old system with about `rows` rows and at least one fault of each kind, the same for the same seed. */
export function generateLegacyDatabase(
  folder: string,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): GeneratedDatabase {
  const filesFolder = path.join(folder, "files");
  mkdirSync(filesFolder, { recursive: true });
  const working = path.join(folder, "working.db");
  const database = new sqlite.Database(working);
  database.exec(
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 2000;",
  );
  database.exec(schema);
  const writer = new LegacyWriter(database, filesFolder, seededChance(seed));
  database.exec("BEGIN");
  const users = addUsers(writer);
  plantFaults(writer, users);
  fill(writer, users, rows);
  database.exec("COMMIT");
  // As a system that is stopped hard leaves it: a part of the rows lies in the write-ahead log alone.
  const file = path.join(folder, "mercura.db");
  copyFileSync(working, file);
  copyFileSync(`${working}-wal`, `${file}-wal`);
  writer.close();
  const { totals, planted } = writer;
  return { file, filesFolder, totals, rows: writer.rows, planted };
}

function addUsers(writer: LegacyWriter): OldUsers {
  const hash = hashSync(oldPassword, 4);
  const usersOf = (company: string) =>
    ["admin", "manager", "sales", "user", "viewer"].map((role) =>
      writer.add("users", {
        email: `${role}@${company.toLowerCase()}.example`,
        name: `${role} of ${company}`,
        password_hash: hash,
        role,
        company_id: spelled(writer, company),
        created_at: "2019-03-04 09:15:00",
      }),
    );
  return {
    Acme: usersOf("Acme"),
    Globex: usersOf("Globex"),
    Initech: usersOf("Initech"),
    Umbrella: usersOf("Umbrella"),
  };
}

/** A company as one of many people typed it; most often in its own spelling. */
function spelled({ chance }: LegacyWriter, company: string): string {
  const at = chance();
  return at < 0.8 ? company : at < 0.9 ? company.toUpperCase() : ` ${company.toLowerCase()} `;
}

/** Fills the database up: three quotes of two lines for each two customers, and a few products and documents. */
function fill(writer: LegacyWriter, users: OldUsers, wanted: number): void {
  const { chance } = writer;
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(chance() * values.length)] ?? values[0];
  const products = companies.map((company) =>
    addProducts(writer, company, Math.ceil(wanted / 100)),
  );
  const countRows = () => Object.values(writer.rows).reduce((sum, count) => sum + count, 0);
  for (let round = 0; countRows() < wanted; round += 1) {
    const number = round % companies.length;
    const company = companies[number] ?? "Acme";
    const author = users[company][Math.floor(chance() * 5)] ?? null;
    const made = `20${String(15 + (round % 9)).padStart(2, "0")}-0${1 + (round % 9)}-1${round % 9}T08:00:00Z`;
    const customer = writer.add("customers", {
      company_id: spelled(writer, company),
      name: `Person ${round}`,
      company: `Customer ${round} GmbH`,
      email: `buyer${round}@customer.example`,
      address: `${round} Market Street\n10115 Berlin`,
      created_by: author,
      created_at: made,
      updated_at: made,
    });
    for (let count = 0; count < 1 + (round % 2); count += 1)
      addQuote(writer, {
        company,
        companyText: spelled(writer, company),
        customer,
        author,
        number: `Q-${round}-${count}`,
        products: products[number] ?? [],
        status: pick(["draft", "sent", "accepted", "rejected", "expired"]),
        made,
      });
    if (round % 20 === 0) addDocument(writer, company, customer, round, author);
    if (round % 50 === 0)
      writer.add("competitors", {
        company_id: company,
        name: `Rival ${round}`,
        website: "rival.example",
        created_at: made,
      });
  }
}

function addProducts(writer: LegacyWriter, company: string, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    writer.add("products", {
      company_id: spelled(writer, company),
      sku: `SKU-${index}`,
      name: `Product ${index}`,
      price: Math.floor(writer.chance() * 100_000) / 100,
      cost: 1.1 + 2.2,
      currency: "EUR",
      unit: "piece",
      created_at: "2018-01-01",
    }),
  );
}

function addDocument(
  writer: LegacyWriter,
  company: string,
  customer: number,
  round: number,
  author: number | null,
): void {
  const content = `Notes of visit ${round}\n`;
  mkdirSync(path.join(writer.filesFolder, "uploads"), { recursive: true });
  writeFileSync(path.join(writer.filesFolder, "uploads", `visit-${round}.txt`), content);
  writer.add("documents", {
    company_id: company,
    customer_id: customer,
    filename: `visit-${round}.txt`,
    content_type: "text/plain",
    file_path: `/srv/app/uploads/visit-${round}.txt`,
    size: Buffer.byteLength(content),
    uploaded_by: author,
    created_at: "2020-02-02",
  });
}

/** Repeatable chance: mulberry32. */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
