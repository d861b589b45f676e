import "server-only";
import type { Mapping } from "../mapping";
import type { Cell, LegacyRow, LegacyTable } from "./tables";
import { legacyTableNames, legacyTables } from "./tables";

/** The old database, as it was at one moment. It is only ever read. */
export interface LegacySource {
  /** Distinguishes it from other sources if the mapping does not. */
  readonly name: string;
  /** Columns, or whole tables, that it lacks; they are read as empty. */
  readonly lacking: readonly string[];
  /** How many rows a table has. */
  count(table: LegacyTable): Promise<number>;
  /** The rows with the next higher ids, in order. */
  page(table: LegacyTable, afterId: number, size: number): Promise<readonly LegacyRow[]>;
  /** The rows with these ids, in any order. */
  byIds(table: LegacyTable, ids: readonly number[]): Promise<readonly LegacyRow[]>;
  close(): Promise<void>;
}

/** Tables of the source by name, each with the names of its columns. */
export type SourceColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** How to query a table; null if the source does not have it. */
export interface TableShape {
  readonly from: string;
  readonly id: string;
  /** Each of our columns and its quoted name there, without those that are missing. */
  readonly columns: readonly (readonly [string, string])[];
}

/** Finds our tables and columns in the source by the mapping, and says which are missing. */
export function shapesOf(found: SourceColumns, mapping: Mapping) {
  const lacking: string[] = [];
  const shapes = new Map<LegacyTable, TableShape>();
  for (const table of legacyTableNames) {
    const columns: readonly string[] = legacyTables[table];
    const mapped = mapping.tables[table];
    const name = mapped?.table ?? table;
    const there = found.get(name);
    const nameOf = (column: string) => mapped?.columns[column] ?? column;
    if (!there?.has(nameOf("id"))) {
      lacking.push(there ? `${name}.${nameOf("id")}` : name);
      continue;
    }
    lacking.push(
      ...columns.filter((one) => !there.has(nameOf(one))).map((one) => `${name}.${nameOf(one)}`),
    );
    shapes.set(table, {
      from: quoted(name),
      id: quoted(nameOf("id")),
      columns: columns
        .filter((one) => there.has(nameOf(one)))
        .map((one) => [one, quoted(nameOf(one))] as const),
    });
  }
  return { shapes, lacking };
}

/** A row from its values: `id` first, then the columns of its shape. */
export function toLegacyRow(shape: TableShape, id: number, values: readonly Cell[]): LegacyRow {
  return {
    id,
    cells: Object.fromEntries(shape.columns.map(([name], index) => [name, values[index] ?? null])),
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
