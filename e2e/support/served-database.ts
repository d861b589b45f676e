import { z } from "zod";
import { connectToServed } from "./connect-to-served";

const rowSchema = z.object({ name: z.string() });
const contentSchema = z.object({ content: z.string() });

/**
 * What the tables of a running server hold, by table, without when a session was last seen and how often something was tried,
 * which every visit may change.
 */
export async function servedContent(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const client = await connectToServed(dataDir);
  try {
    const tables = await client.query(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relname <> 'rate_limits'
       AND (relnamespace = 'public'::regnamespace OR oid = 'graphile_worker._private_jobs'::regclass)`,
    );
    const contents: Record<string, string> = {};
    for (const { name } of z.array(rowSchema).parse(tables.rows)) {
      const { rows } = await client.query(
        `SELECT count(*) || ' rows, ' ||
           md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS content
         FROM (SELECT to_jsonb(r) - 'last_seen_at' AS t FROM ${name} r) AS t`,
      );
      contents[name] = contentSchema.parse(rows[0]).content;
    }
    return contents;
  } finally {
    await client.end();
  }
}
