import "server-only";
import type { Mapping } from "./mapping";
import type { Cell, LegacyRow, LegacyTable } from "./tables";
import { legacyTableNames, legacyTables } from "./tables";

/** The old database, as it was at one moment. It is only ever read. */
export interface LegacySource {
  /** What tells it from other sources where the mapping does not. */
  readonly name: string;
  /** Columns, or whole tables, that it lacks: they are read as empty. */
  readonly lacking: readonly string[];
  /** How many rows a table has. */
  count(table: LegacyTable): Promise<number>;
  /** The rows with the next higher ids, in their order. */
  page(table: LegacyTable, afterId: number, size: number): Promise<readonly LegacyRow[]>;
  /** The rows with these ids, in whatever order. */
  byIds(table: LegacyTable, ids: readonly number[]): Promise<readonly LegacyRow[]>;
  close(): Promise<void>;
}

/** Tables of the source by name, each with the names of its columns. */
export type SourceColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** How a table is asked for; null where the source does not have it. */
export interface TableShape {
  readonly from: string;
  readonly id: string;
  /** Each of our columns and what it is called there, quoted; one that is lacking is left out. */
  readonly columns: readonly (readonly [string, string])[];
}

/** Finds our tables and columns in the source by the mapping, and says which are not there. */
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

/** A row as it was fetched, with `id` as its first value and the columns of its shape behind. */
export function toLegacyRow(shape: TableShape, id: number, values: readonly Cell[]): LegacyRow {
  return {
    id,
    cells: Object.fromEntries(shape.columns.map(([name], index) => [name, values[index] ?? null])),
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
