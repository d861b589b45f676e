/** The tables of the old system and their columns, in the order in which they are read. Every table has an `id`. */
export const legacyTables = {
  users: ["email", "name", "password_hash", "role", "company_id", "is_active", "created_at"],
  customers: [
    "company_id",
    "name",
    "email",
    "phone",
    "company",
    "address",
    "notes",
    "created_by",
    "created_at",
    "updated_at",
  ],
  products: [
    "company_id",
    "sku",
    "name",
    "description",
    "category",
    "price",
    "cost",
    "currency",
    "unit",
    "is_active",
    "created_at",
  ],
  competitors: [
    "company_id",
    "name",
    "website",
    "strengths",
    "weaknesses",
    "pricing",
    "notes",
    "created_at",
  ],
  quotes: [
    "company_id",
    "quote_number",
    "customer_id",
    "status",
    "subtotal",
    "tax_rate",
    "tax_amount",
    "total",
    "currency",
    "valid_until",
    "notes",
    "created_by",
    "created_at",
  ],
  quote_items: [
    "quote_id",
    "product_id",
    "description",
    "quantity",
    "unit_price",
    "discount_percent",
    "total_price",
    "position",
  ],
  documents: [
    "company_id",
    "customer_id",
    "quote_id",
    "filename",
    "content_type",
    "file_path",
    "size",
    "uploaded_by",
    "created_at",
  ],
} as const;

export type LegacyTable = keyof typeof legacyTables;

/** Every table's name. */
export const legacyTableNames: readonly LegacyTable[] = [
  "users",
  "customers",
  "products",
  "competitors",
  "quotes",
  "quote_items",
  "documents",
];

/** A value as the old database returns it. Text from SQLite comes as bytes, because nothing there ensured that it is UTF-8. */
export type Cell = string | number | bigint | boolean | Uint8Array | null;

/** A row by the names of {@link legacyTables}; a column that the old database lacks is null. */
export interface LegacyRow {
  readonly id: number;
  readonly cells: Readonly<Record<string, Cell>>;
}
