import "server-only";
import type pg from "pg";
import { z } from "zod";

const edgesSchema = z.array(z.object({ name: z.string(), points_to: z.array(z.string()) }));

/** Every table with rows of organizations, each before those that it points to, as the database's own catalog has it. */
export async function tenantTables(database: Pick<pg.Pool, "query">): Promise<readonly string[]> {
  const { rows } = await database.query(
    `SELECT c.relname AS name, ARRAY(
       SELECT DISTINCT t.relname::text FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
       WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS points_to
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND c.relnamespace = 'public'::regnamespace
     ORDER BY c.relname`,
  );
  const waiting = new Map(
    edgesSchema.parse(rows).map(({ name, points_to }) => [name, points_to] as const),
  );
  const sorted: string[] = [];
  while (waiting.size > 0) {
    const pointedTo = new Set([...waiting.values()].flat());
    const free = [...waiting.keys()].filter((name) => !pointedTo.has(name));
    if (free.length === 0) throw new Error("Tables point to each other in a circle.");
    for (const name of free) waiting.delete(name);
    sorted.push(...free);
  }
  return sorted;
}
