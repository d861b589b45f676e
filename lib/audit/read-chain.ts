import "server-only";
import type pg from "pg";
import { z } from "zod";
import type { ChainLink, Checkpoint } from "./verify-chain";

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
  occurredAt: z.date(),
});
const headSchema = z.object({ sequence: z.coerce.bigint(), hash: z.string() });

/**
 * An organization's chain as the database has it, a page at a time, so that a long one needs no more memory than a short one.
 * Read with the owner's connection: it belongs to no request.
 */
export async function readChain(
  database: Pick<pg.Pool, "query">,
  organizationId: string,
  pageSize = 1_000,
): Promise<{ links: AsyncIterable<ChainLink>; head: Checkpoint | null }> {
  const { rows } = await database.query(
    "SELECT sequence, hash FROM audit_heads WHERE organization_id = $1",
    [organizationId],
  );
  const head = z.array(headSchema).parse(rows)[0] ?? null;
  return { links: pages(database, organizationId, pageSize), head };
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
        occurred_at AS "occurredAt"
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
