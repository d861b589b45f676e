import "server-only";
import { rowsAsJson } from "../statements/rows-as-json";
import type { Statements } from "../statements/statements";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** A row by its columns' names; a column that is left out is null. */
export type FilledRow = Readonly<
  Record<string, string | number | bigint | boolean | null | readonly string[]>
>;

/** What an import fills in bulk, each table before those that refer to it. */
const inserts = {
  customers: (client: Statements, rows: string) => client.execute`
    INSERT INTO customers (organization_id, id, user_id, owner_user_id, name, email, phone, currency, note, tags, created_at, updated_at)
    SELECT organization_id, id, user_id, owner_user_id, name, email, phone, currency, note, tags, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::customers, ${rows}::jsonb)`,
  customer_contacts: (client: Statements, rows: string) => client.execute`
    INSERT INTO customer_contacts (organization_id, id, user_id, customer_id, name, email, phone, is_primary, created_at, updated_at)
    SELECT organization_id, id, user_id, customer_id, name, email, phone, is_primary, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::customer_contacts, ${rows}::jsonb)`,
  customer_addresses: (client: Statements, rows: string) => client.execute`
    INSERT INTO customer_addresses (organization_id, id, user_id, customer_id, kind, street, created_at, updated_at)
    SELECT organization_id, id, user_id, customer_id, kind, street, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::customer_addresses, ${rows}::jsonb)`,
  products: (client: Statements, rows: string) => client.execute`
    INSERT INTO products (organization_id, id, user_id, sku, name, description, category, unit, unit_price_minor, cost_minor, currency,
      is_active, created_at, updated_at)
    SELECT organization_id, id, user_id, sku, name, description, category, unit, unit_price_minor, cost_minor, currency,
      is_active, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::products, ${rows}::jsonb)`,
  competitors: (client: Statements, rows: string) => client.execute`
    INSERT INTO competitors (organization_id, id, user_id, name, website, strengths, weaknesses, pricing, how_we_win, created_at, updated_at)
    SELECT organization_id, id, user_id, name, website, strengths, weaknesses, pricing, how_we_win, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::competitors, ${rows}::jsonb)`,
  quotes: (client: Statements, rows: string) => client.execute`
    INSERT INTO quotes (organization_id, id, user_id, owner_user_id, customer_id, number, title, status, currency, valid_until, note,
      subtotal_minor, discount_minor, tax_minor, total_minor, sent_at, decided_at, created_at, updated_at)
    SELECT organization_id, id, user_id, owner_user_id, customer_id, number, title, status, currency, valid_until, note,
      subtotal_minor, discount_minor, tax_minor, total_minor, sent_at, decided_at, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::quotes, ${rows}::jsonb)`,
  quote_lines: (client: Statements, rows: string) => client.execute`
    INSERT INTO quote_lines (organization_id, id, user_id, quote_id, position, product_id, description, quantity, unit_price_minor,
      discount_basis_points, discount_minor, tax_rate_basis_points, net_minor, tax_minor, created_at, updated_at)
    SELECT organization_id, id, user_id, quote_id, position, product_id, description, quantity, unit_price_minor,
      discount_basis_points, discount_minor, tax_rate_basis_points, net_minor, tax_minor, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::quote_lines, ${rows}::jsonb)`,
  documents: (client: Statements, rows: string) => client.execute`
    INSERT INTO documents (organization_id, id, user_id, owner_user_id, name, kind, customer_id, quote_id, created_at, updated_at)
    SELECT organization_id, id, user_id, owner_user_id, name, kind, customer_id, quote_id, created_at, updated_at
    FROM jsonb_populate_recordset(NULL::documents, ${rows}::jsonb)`,
  document_versions: (client: Statements, rows: string) => client.execute`
    INSERT INTO document_versions (organization_id, id, user_id, document_id, number, file_name, content_type, size_bytes, sha256, storage_key,
      scan_status, created_at)
    SELECT organization_id, id, user_id, document_id, number, file_name, content_type, size_bytes, sha256, storage_key,
      scan_status, created_at
    FROM jsonb_populate_recordset(NULL::document_versions, ${rows}::jsonb)`,
};

export type FilledTable = keyof typeof inserts;

/** Adds many rows in one statement. Row level security holds each to the organization of the transaction. */
export async function insertLegacyRows(
  tx: TenantTx,
  table: FilledTable,
  rows: readonly FilledRow[],
): Promise<void> {
  if (rows.length > 0) await inserts[table](unscoped(tx), rowsAsJson(rows));
}
