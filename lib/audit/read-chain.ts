import "server-only";
import type pg from "pg";
import { z } from "zod";
import type { Chain, ChainLink } from "./verify-chain";

const linkSchema = z.object({
  organizationId: z.string(),
  id: z.string(),
  userId: z.string().nullable(),
  actorType: z.string(),
  action: z.string(),
  targetType: z.string(),
  targetId: z.string(),
  result: z.string(),
  changes: z.unknown(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
  sessionId: z.string().nullable(),
  sequence: z.coerce.bigint(),
  previousHash: z.string(),
  hash: z.string(),
  occurredAt: z.string(),
});
const outsideSchema = z.object({ strays: z.int(), unchained: z.int() });
const headSchema = z.object({ sequence: z.coerce.bigint(), hash: z.string() });

/**
 * An organization's chain as the database has it, page by page, so that a long one needs no more memory than a short one. Reads
 * with the owner's connection, because it belongs to no request; on a database in use, do so inside one REPEATABLE READ
 * transaction.
 */
export async function readChain(
  database: Pick<pg.Pool, "query">,
  organizationId: string,
  pageSize = 1_000,
): Promise<Chain> {
  const { rows } = await database.query(
    "SELECT sequence, hash FROM audit_heads WHERE organization_id = $1",
    [organizationId],
  );
  const head = z.array(headSchema).parse(rows)[0] ?? null;
  const outside = await database.query(
    `SELECT count(*) FILTER (WHERE event.sequence <= 0 OR event.id > first.id)::int AS strays,
      count(*) FILTER (WHERE event.sequence IS NULL)::int AS unchained
    FROM audit_events event LEFT JOIN
      (SELECT id FROM audit_events WHERE organization_id = $1 AND sequence = 1) AS first ON true
    WHERE event.organization_id = $1 AND (event.sequence IS NULL OR event.sequence <= 0)`,
    [organizationId],
  );
  const { strays, unchained } = z.tuple([outsideSchema]).parse(outside.rows)[0];
  return { links: pages(database, organizationId, pageSize), head, strays, unchained };
}

async function* pages(
  database: Pick<pg.Pool, "query">,
  organizationId: string,
  pageSize: number,
): AsyncIterable<ChainLink> {
  let after = 0n;
  for (;;) {
    const { rows } = await database.query(
      `SELECT organization_id AS "organizationId", id, user_id AS "userId", actor_type AS "actorType", action,
        target_type AS "targetType", target_id AS "targetId", result, changes, ip, user_agent AS "userAgent",
        request_id AS "requestId", session_id AS "sessionId", sequence, previous_hash AS "previousHash", hash,
        to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "occurredAt"
      FROM audit_events WHERE organization_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [organizationId, after.toString(), pageSize],
    );
    const links = z.array(linkSchema).parse(rows);
    yield* links;
    const last = links.at(-1);
    if (!last || links.length < pageSize) return;
    after = last.sequence;
  }
}
