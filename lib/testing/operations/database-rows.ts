import { z } from "zod";
import { withConnection } from "../../../scripts/database/connect.mjs";

const tablesSchema = z.array(z.object({ name: z.string() }));
const textsSchema = z.array(z.object({ text: z.string() }));

/** Every row of every table of ours, as text, by table, to compare a database at two moments. */
export function databaseRows(ownerUrl: string): Promise<Record<string, readonly string[]>> {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    );
    const all: Record<string, readonly string[]> = {};
    for (const { name } of tablesSchema.parse(rows)) {
      const { rows: found } = await client.query(
        `SELECT t::text AS text FROM ${name} AS t ORDER BY 1`,
      );
      all[name] = textsSchema.parse(found).map(({ text }) => text);
    }
    return all;
  });
}
