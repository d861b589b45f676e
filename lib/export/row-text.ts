import "server-only";
import type { Column } from "@/lib/db/schema-metadata";

/** A row as Prisma answers it, by field. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a field holds a person's id: by the house's own rule for names, which a test holds against the database's keys. */
export function namesPerson(field: string): boolean {
  return /^userId$|UserId$/.test(field);
}

/** Whether a field names a stored file. */
export function namesFile(field: string): boolean {
  return /[a-z]Key$/.test(field);
}

/**
 * A value as it stands in JSON: moments in ISO 8601, whole numbers as numbers as long as JSON's readers hold them exactly, and
 * decimals as text.
 */
function jsonValue(value: unknown, { type }: Pick<Column, "type">): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return type === "Decimal" ? String(value) : value;
}

/** A key without the organization that it begins with: what it is called inside of the zip, and in whatever organization. */
export function keyWithout(organizationId: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith(`${organizationId}/`)
    ? value.slice(organizationId.length + 1)
    : value;
}

/** A row as one object of JSON, its fields called as the columns are, without the organization that all of them share. */
export function rowObject(
  organizationId: string,
  columns: readonly Column[],
  row: Row,
): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column) => {
      const value = jsonValue(row[column.field], column);
      return [column.name, namesFile(column.field) ? keyWithout(organizationId, value) : value];
    }),
  );
}
