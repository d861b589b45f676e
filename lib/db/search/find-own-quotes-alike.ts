import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

/** Of somebody's own quotes so many of the newest are looked at. */
const mostOwn = 2_000;

interface OwnQuotes {
  readonly wanted: string;
  readonly ownerUserId: string;
  readonly isDeleted: boolean;
  readonly most: number;
}

const rowsSchema = z.array(z.object({ id: z.string() }));

/**
 * The quotes whose titles or customers are spelled much like the words, for somebody who sees only their own: the closest first. No
 * other quote is looked at, so that nothing of the others shows in what is found.
 */
export async function findOwnQuotesAlike(
  db: TenantDb,
  { wanted, ownerUserId, isDeleted, most }: OwnQuotes,
): Promise<readonly string[]> {
  const rows = await unscopedRead(db, (client, organizationId) => {
    const inOrganization = sql`organization_id = ${organizationId}::uuid`;
    return client.query`
      WITH own AS (
        SELECT id, customer_id, search_text, deleted_at FROM quotes
        WHERE ${inOrganization} AND owner_user_id = ${ownerUserId}::uuid
        ORDER BY id DESC LIMIT ${mostOwn}::integer)
      SELECT own.id FROM (SELECT folded(${wanted}) AS wanted OFFSET 0) AS typed, own
        CROSS JOIN LATERAL (
          SELECT search_text FROM customers WHERE ${inOrganization} AND id = own.customer_id OFFSET 0) AS customer
        CROSS JOIN LATERAL (SELECT greatest(
          word_similarity(wanted, own.search_text), word_similarity(wanted, customer.search_text)) AS likeness) AS alike
      WHERE (own.deleted_at IS NOT NULL) = ${isDeleted}::boolean AND likeness >= 0.5
      ORDER BY likeness DESC, own.id LIMIT ${most}::integer`;
  });
  return rowsSchema.parse(rows).map(({ id }) => id);
}
