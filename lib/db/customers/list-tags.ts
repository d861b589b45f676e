import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const tagsSchema = z.array(z.object({ tag: z.string(), count: z.number() }));

interface TagQuery {
  /** How a tag begins, in any case; empty for all. */
  readonly start: string;
  /** Only tags of this person's customers; null for everybody's. */
  readonly ownerUserId: string | null;
  readonly most: number;
}

/**
 * The tags of customers that are not deleted, the most common first, and how many customers have each. Customers are counted by
 * their whole set of tags before the sets are taken apart: most share theirs with many others, so there are far fewer sets than
 * customers.
 */
export async function listTags(db: TenantDb, { start, ownerUserId, most }: TagQuery) {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT tag, sum(bearers)::integer AS count
      FROM (
        SELECT tags, count(*) AS bearers FROM customers
        WHERE organization_id = ${organizationId}::uuid AND deleted_at IS NULL AND tags <> '{}'
          AND (${ownerUserId}::uuid IS NULL OR owner_user_id = ${ownerUserId}::uuid)
        GROUP BY tags) AS sets, unnest(tags) AS tag
      WHERE starts_with(lower(tag), lower(${start}))
      GROUP BY tag ORDER BY sum(bearers) DESC, tag LIMIT ${most}::integer`,
  );
  return tagsSchema.parse(rows);
}
