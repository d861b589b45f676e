import { groupBy } from "es-toolkit/array";
import { z } from "zod";
import { withConnection } from "../../scripts/database/connect.mjs";
import type { KeyedWriters } from "./keyed-writers";

const rowsSchema = z.array(z.object({ id: z.string(), mark: z.string() }));
const numbersSchema = z.object({ count: z.int(), distinct: z.int(), gaps: z.int() });
const eventsSchema = z.object({ missing: z.int(), broken: z.int() });

interface Judged {
  readonly ownerUrl: string;
  readonly organizationId: string;
  readonly writers: KeyedWriters;
}

/** What is not as it was acknowledged, a sentence each. */
export async function judge({ ownerUrl, organizationId, writers }: Judged): Promise<string[]> {
  const faults = [...writers.faults];
  await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT id, name AS mark FROM customers WHERE organization_id = $1 AND name ~ '^chaos \\d'
       UNION ALL SELECT id, title FROM quotes WHERE organization_id = $1 AND title ~ '^chaos \\d'`,
      [organizationId],
    );
    const found = groupBy(rowsSchema.parse(rows), ({ mark }) => mark);
    for (const [mark, same] of Object.entries(found))
      if (same.length > 1) faults.push(`${mark} was carried out ${same.length} times.`);
    for (const { mark, id } of writers.acknowledged)
      if (found[mark]?.[0]?.id !== id) faults.push(`${mark} was acknowledged and is lost.`);

    const numbers = await client.query(
      `SELECT count(*)::int AS count, count(DISTINCT number)::int AS distinct,
              (max(number) - min(number) + 1 - count(DISTINCT number))::int AS gaps
       FROM quotes WHERE organization_id = $1`,
      [organizationId],
    );
    const { count, distinct, gaps } = numbersSchema.parse(numbers.rows[0]);
    if (distinct !== count || gaps > 0)
      faults.push(`Of ${count} quotes ${distinct} have a number of their own, with ${gaps} gaps.`);

    const events = await client.query(
      `SELECT (SELECT count(*)::int FROM customers c WHERE organization_id = $1 AND NOT EXISTS (
                 SELECT FROM audit_events e WHERE e.organization_id = $1 AND target_id = c.id AND action = 'customer.created')) AS missing,
              (SELECT count(*)::int FROM (SELECT previous_hash, lag(hash) OVER (ORDER BY sequence) AS before, sequence
                 FROM audit_events WHERE organization_id = $1) AS chain WHERE sequence > 1 AND previous_hash <> before) AS broken`,
      [organizationId],
    );
    const { missing, broken } = eventsSchema.parse(events.rows[0]);
    if (missing > 0) faults.push(`${missing} customers have no event in the audit log.`);
    if (broken > 0) faults.push(`The audit log is broken at ${broken} events.`);
  });
  return faults;
}
