import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { allOf } from "../statements/all-of";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const { sql } = Prisma;

/** A series that is longer ends the list. */
const mostRead = 200;

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    action: z.string(),
    actorType: z.string(),
    userId: z.string().nullable(),
    targetType: z.string(),
    targetId: z.string(),
    changes: z.unknown(),
    occurredAt: z.date(),
    hasPage: z.boolean(),
  }),
);

export interface RecentEventsQuery {
  readonly limit: number;
  /** Only this person's customers and other records are told of; null for everybody's. */
  readonly recordsOf: string | null;
}

/**
 * The newest events of the organization, newest first: of what somebody did to a record several times in a row, the last. Whoever
 * accepts an invitation joins by it, which is told. Each says whether what it is about still has a page: not if it was deleted or
 * has left. One statement, because the rows of a series are counted where they are.
 */
export async function readRecentEvents(db: TenantTx, { limit, recordsOf }: RecentEventsQuery) {
  const rows = await unscopedRead(db, (client, organizationId) => {
    const told = allOf([
      sql`organization_id = ${organizationId}::uuid`,
      sql`result = 'success'`,
      sql`action <> 'invitation.accepted'`,
      recordsOf === null
        ? null
        : sql`(target_type IN ('organization', 'user', 'invitation') OR user_id = ${recordsOf}::uuid)`,
    ]);
    // Looked up by its key for each event: from an EXISTS, which means the same, PostgreSQL makes a table of all there are.
    const liveOne = (table: Prisma.Sql) =>
      sql`(SELECT true FROM ${table} AS record
        WHERE record.organization_id = ${organizationId}::uuid AND record.id = target_id AND deleted_at IS NULL)`;
    return client.query`
      SELECT id, action, actor_type AS "actorType", user_id AS "userId", target_type AS "targetType", target_id AS "targetId",
        changes, occurred_at AS "occurredAt",
        coalesce(CASE target_type
          WHEN 'customer' THEN ${liveOne(sql`customers`)}
          WHEN 'quote' THEN ${liveOne(sql`quotes`)}
          WHEN 'product' THEN ${liveOne(sql`products`)}
          WHEN 'competitor' THEN ${liveOne(sql`competitors`)}
          WHEN 'document' THEN ${liveOne(sql`documents`)}
          WHEN 'user' THEN (SELECT true FROM organization_members AS record
            WHERE record.organization_id = ${organizationId}::uuid AND record.user_id = target_id)
        END, false) AS "hasPage"
      FROM (
        SELECT *, (action, user_id, target_id) IS NOT DISTINCT FROM
            (lag(action) OVER later, lag(user_id) OVER later, lag(target_id) OVER later) AS is_repeated
          FROM (SELECT * FROM audit_events WHERE ${told} ORDER BY id DESC LIMIT ${mostRead}::integer) AS newest
          WINDOW later AS (ORDER BY id DESC)) AS events
      WHERE NOT is_repeated ORDER BY id DESC LIMIT ${limit}::integer`;
  });
  return rowsSchema.parse(rows);
}
