import "server-only";
import type { Column } from "@/lib/db/schema-metadata";

/** A row as Prisma answers it, by field. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a field holds a person's id, by this project's naming rule; a test checks the rule against the database's keys. */
export function namesPerson(field: string): boolean {
  return /^userId$|UserId$/.test(field);
}

/** Whether a field names a stored file. */
export function namesFile(field: string): boolean {
  return /[a-z]Key$/.test(field);
}

/**
 * A value as JSON has it: times in ISO 8601, whole numbers as numbers while JSON's readers hold them exactly, decimals as text.
 */
function jsonValue(value: unknown, { type }: Pick<Column, "type">): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return type === "Decimal" ? String(value) : value;
}

/** A storage key without the organization that it begins with: its name inside the zip, and in any organization. */
export function keyWithout(organizationId: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith(`${organizationId}/`)
    ? value.slice(organizationId.length + 1)
    : value;
}

/** A row as a JSON object, with the columns' names, without the organization that all rows share. */
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
