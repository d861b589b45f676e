import "server-only";
import pg from "pg";
import { z } from "zod";
import { ImportTrouble } from "../import-trouble";
import type { Mapping } from "../mapping";
import {
  type LegacySource,
  type SourceColumns,
  shapesOf,
  type TableShape,
  toLegacyRow,
} from "./legacy-source";
import { checkedId } from "./sqlite-source";
import type { Cell, LegacyRow, LegacyTable } from "./tables";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rowsSchema = z.array(z.array(cell));
const columnsSchema = z.array(z.object({ table_name: z.string(), column_name: z.string() }));

/** A PostgreSQL database, read in one transaction that can't write and sees one moment. */
export async function openPostgres(url: string, mapping: Mapping): Promise<LegacySource> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "mercura import",
    // Everything as text, as the database writes it: a date or a number keeps its form.
    types: { getTypeParser: () => (text: string) => text },
  });
  await connect(client);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { shapes, lacking } = shapesOf(await columnsOf(client), mapping);
    const name = mapping.source ?? `${client.host}/${client.database}`;
    return { name, lacking, ...readsOf(client, shapes), close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const cause = error instanceof Error ? error.message || error.name : String(error);
    throw new ImportTrouble(`The old database can't be opened: ${cause}.`);
  }
}

function readsOf(client: pg.Client, shapes: ReadonlyMap<LegacyTable, TableShape>) {
  async function read(table: LegacyTable, condition: string, values: unknown[]) {
    const shape = shapes.get(table);
    if (!shape) return [];
    const columns = [shape.id, ...shape.columns.map(([, there]) => `${there}::text`)];
    const { rows } = await client.query({
      text: `SELECT ${columns.join(", ")} FROM ${shape.from} WHERE ${condition.replaceAll("#id", shape.id)}`,
      values,
      rowMode: "array",
    });
    return rowsSchema.parse(rows).map(([id = null, ...cells]): LegacyRow => {
      const known: Cell[] = cells;
      return toLegacyRow(shape, checkedId(table, id), known);
    });
  }
  return {
    async count(table: LegacyTable) {
      const shape = shapes.get(table);
      if (!shape) return 0;
      const { rows } = await client.query(`SELECT count(*) AS n FROM ${shape.from}`);
      return z.tuple([z.object({ n: z.coerce.number() })]).parse(rows)[0].n;
    },
    page: (table: LegacyTable, afterId: number, size: number) =>
      read(table, "#id > $1::bigint ORDER BY #id LIMIT $2::bigint", [afterId, size]),
    byIds: (table: LegacyTable, ids: readonly number[]) =>
      read(table, "#id = ANY ($1::bigint[])", [ids]),
  };
}

async function columnsOf(client: pg.Client): Promise<SourceColumns> {
  const { rows } = await client.query(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = ANY (current_schemas(false))",
  );
  const found = new Map<string, Set<string>>();
  for (const { table_name, column_name } of columnsSchema.parse(rows))
    found.set(table_name, (found.get(table_name) ?? new Set()).add(column_name));
  return found;
}
