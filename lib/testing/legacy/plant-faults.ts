import { faults } from "../../legacy/findings";
import { addQuote } from "./add-quote";
import type { LegacyWriter, OldUsers } from "./legacy-writer";

const made = "2021-06-07 08:09:10";
/** "Müller" in windows-1252, which is no UTF-8. */
const westernBytes = Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72);
/** "Müller" as UTF-8 that was read as windows-1252. */
const twiceEncoded = "MÃ¼ller";

/** Plants a fault of each kind that the report has words for. */
export function plantFaults(writer: LegacyWriter, users: OldUsers): void {
  plantUsers(writer);
  plantCustomers(writer, users);
  plantCatalog(writer);
  plantQuotes(writer, users);
  plantDocuments(writer);
}

function plantUsers(writer: LegacyWriter): void {
  const user = {
    name: "Somebody",
    password_hash: "",
    role: "user",
    company_id: "Acme",
    created_at: made,
  };
  const plant = (field: string, fault: string, row: Parameters<LegacyWriter["add"]>[1]) =>
    writer.plant("users", field, fault, { ...user, ...row });
  plant("email", faults.duplicate, { email: "ADMIN@acme.example " });
  plant("email", faults.duplicate, { email: "manager@acme.example", company_id: "Globex" });
  plant("email", faults.missing, { email: null });
  plant("email", faults.invalid, { email: "not an address" });
  plant("password_hash", faults.password, {
    email: "plain@acme.example",
    password_hash: "hunter2",
  });
  plant("password_hash", faults.password, {
    email: "md5@acme.example",
    password_hash: "$1$abc$def",
  });
  plant("role", faults.role, { email: "odd@acme.example", role: "wizard" });
  plant("created_at", faults.date, { email: "late@acme.example", created_at: "31.02.2020" });
  plant("company_id", faults.no_company, { email: "lost@nowhere.example", company_id: null });
  plant("role", faults.owner, { email: "sales@small.example", role: "sales", company_id: "Small" });
}

function plantCustomers(writer: LegacyWriter, users: OldUsers): void {
  const customer = { name: "Somebody", company_id: "Acme", created_at: made };
  const plant = (field: string, fault: string, row: Parameters<LegacyWriter["add"]>[1]) =>
    writer.plant("customers", field, fault, { ...customer, ...row });
  plant("company_id", faults.no_company, { company_id: "", created_by: users.Globex[0] ?? null });
  plant("company_id", faults.no_company, { company_id: null, created_by: 999_999 });
  plant("created_by", faults.no_parent, { created_by: 999_999 });
  plant("created_by", faults.foreign_parent, { created_by: users.Globex[1] ?? null });
  plant("name", faults.encoding, { name: twiceEncoded });
  plant("name", faults.encoding, { name: westernBytes });
  plant("name", faults.missing, { name: "  " });
  plant("name", faults.too_long, { name: "x".repeat(300) });
  plant("notes", faults.characters, { notes: "before\u0007after" });
  plant("email", faults.invalid, { email: "nobody at example" });
  writer.add("customers", { ...customer, email: "twice@customer.example" });
  plant("email", faults.duplicate, { email: "Twice@customer.example" });
  plant("created_at", faults.date, { created_at: "yesterday" });
  plant("updated_at", faults.date, { updated_at: "0000-00-00" });
}

function plantCatalog(writer: LegacyWriter): void {
  const product = {
    company_id: "Acme",
    name: "Thing",
    price: 1,
    currency: "EUR",
    created_at: made,
  };
  const plant = (field: string, fault: string, row: Parameters<LegacyWriter["add"]>[1]) =>
    writer.plant("products", field, fault, { ...product, ...row });
  writer.add("products", { ...product, sku: "TWICE" });
  plant("sku", faults.duplicate, { sku: "TWICE" });
  plant("sku", faults.missing, { sku: null });
  plant("currency", faults.missing, { sku: "NO-CURRENCY", currency: null });
  plant("currency", faults.invalid, { sku: "ODD-CURRENCY", currency: "Taler" });
  plant("price", faults.amount, { sku: "WORDS", price: "on request" });
  plant("price", faults.amount, { sku: "BELOW", price: -5 });
  plant("price", faults.amount, { sku: "FINE", price: 0.125 });
  writer.add("products", { ...product, sku: "COMMA", price: "1.234,50" });
  writer.plant("competitors", "website", faults.invalid, {
    company_id: "Acme",
    name: "Rival",
    website: "no site yet",
    created_at: made,
  });
}

function plantQuotes(writer: LegacyWriter, users: OldUsers): void {
  const customer = writer.add("customers", { company_id: "Acme", name: "Buyer", created_at: made });
  const quote = {
    company: "Acme",
    companyText: "Acme",
    customer,
    author: users.Acme[0] ?? null,
    number: null,
    products: [],
    status: "sent",
    made,
  };
  const plant = (
    field: string,
    fault: string,
    row: Partial<typeof quote> & { readonly company?: string },
    changed: Parameters<typeof addQuote>[2] = {},
  ) => {
    const id = addQuote(
      writer,
      { ...quote, number: `P-${field}-${writer.planted.length}`, ...row },
      changed,
    );
    writer.planted.push({ table: "quotes", id, field, fault });
    return id;
  };
  plant("quote_number", faults.duplicate, {}, { quote_number: "D-555555555" });
  plant("quote_number", faults.duplicate, {}, { quote_number: "D-555555555" });
  writer.planted.splice(-2, 1);
  plant("customer_id", faults.no_parent, {}, { customer_id: 888_888 });
  const foreign = writer.add("customers", {
    company_id: "Globex",
    name: "Theirs",
    created_at: made,
  });
  plant("customer_id", faults.foreign_parent, { customer: foreign });
  plant("company_id", faults.no_company, {}, { company_id: null });
  plant("status", faults.role, {}, { status: "in limbo" });
  plant("valid_until", faults.date, {}, { valid_until: "2020-13-45" });
  plantTotals(writer, plant);
  const item = { description: "Loose", quantity: 2, unit_price: 3.5, total_price: 7, position: 1 };
  writer.plant("quote_items", "quote_id", faults.no_parent, { ...item, quote_id: 777_777 });
  writer.count("Imported without company", 700);
}

function plantTotals(
  writer: LegacyWriter,
  plant: (
    field: string,
    fault: string,
    row: object,
    changed: Record<string, number | string | null>,
  ) => number,
): void {
  const higher = plant("total", faults.total, {}, { total: 99_999.99 });
  const lower = plant("total", faults.total, {}, { total: 0.01 });
  for (const [id, total] of [
    [higher, 9_999_999],
    [lower, 1],
  ] as const)
    correct(writer, id, total);
  const quoteId = plant("total", faults.missing, {}, { total: null, tax_rate: 0 });
  correct(writer, quoteId, subtotalOf(writer, quoteId));
  const item = { quote_id: quoteId, description: "Odd", quantity: 1, unit_price: 1, position: 5 };
  const odd = (field: string, fault: string, row: Parameters<LegacyWriter["add"]>[1]) =>
    writer.plant("quote_items", field, fault, { ...item, ...row });
  odd("total_price", faults.total, { total_price: 5 });
  odd("product_id", faults.no_parent, { product_id: 666_666 });
  odd("quantity", faults.amount, { quantity: -2 });
  odd("unit_price", faults.amount, { unit_price: 0.005 });
  // The lines count where the old system had no total: 1.00 + 1.00 + 0 + 0.01.
  writer.count("Acme", 100 + 100 + 0 + 1);
}

function subtotalOf(writer: LegacyWriter, quoteId: number): number {
  const row = writer.database.get(
    "SELECT CAST(round(subtotal * 100) AS INTEGER) AS counted FROM quotes WHERE id = ?",
    [quoteId],
  );
  return Number(Object.values(row ?? {})[0]);
}

/** A total was written that is not the one that was counted. */
function correct(writer: LegacyWriter, quoteId: number, totalMinor: number): void {
  const row = writer.database.get(
    "SELECT CAST(round((subtotal + tax_amount) * 100) AS INTEGER) AS counted FROM quotes WHERE id = ?",
    [quoteId],
  );
  writer.count("Acme", totalMinor - Number(Object.values(row ?? {})[0]));
}

function plantDocuments(writer: LegacyWriter): void {
  const document = {
    company_id: "Acme",
    filename: "gone.pdf",
    content_type: "application/pdf",
    created_at: made,
  };
  writer.plant("documents", "file_path", faults.file, {
    ...document,
    file_path: "/srv/app/uploads/gone.pdf",
  });
  writer.plant("documents", "file_path", faults.file, {
    ...document,
    file_path: "../../etc/passwd",
  });
}
