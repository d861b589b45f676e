import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

/** Of somebody's own customers, quotes and documents so many of the newest are looked at. */
const mostOwn = 2_000;
/** Among so many of the newest documents those are looked for that belong to no customer and no quote. */
const mostNewest = 10_000;

interface OwnDocuments {
  readonly wanted: string;
  /** Whose customers' and quotes' documents are meant, beside those that belong to none. */
  readonly ownerUserId: string;
  readonly isDeleted: boolean;
  readonly most: number;
}

const rowsSchema = z.array(z.object({ id: z.string() }));

/**
 * The documents whose names, or those of their files, are spelled much like the words, for somebody who sees only those of their
 * own customers and quotes: the closest first. No other document is looked at, so that nothing of the others shows in what is
 * found.
 */
export async function findOwnDocumentsAlike(
  db: TenantDb,
  { wanted, ownerUserId, isDeleted, most }: OwnDocuments,
): Promise<readonly string[]> {
  const rows = await unscopedRead(db, (client, organizationId) => {
    const inOrganization = sql`organization_id = ${organizationId}::uuid`;
    const isMine = sql`owner_user_id = ${ownerUserId}::uuid`;
    return client.query`
      WITH candidates AS (
        SELECT d.* FROM (SELECT id FROM customers WHERE ${inOrganization} AND ${isMine}
            ORDER BY id DESC LIMIT ${mostOwn}::integer) AS customer
          JOIN documents AS d ON d.${inOrganization} AND d.customer_id = customer.id
        UNION
        SELECT d.* FROM (SELECT id FROM quotes WHERE ${inOrganization} AND ${isMine}
            ORDER BY id DESC LIMIT ${mostOwn}::integer) AS quote
          JOIN documents AS d ON d.${inOrganization} AND d.quote_id = quote.id
        UNION
        SELECT * FROM (SELECT * FROM documents WHERE ${inOrganization}
            ORDER BY id DESC LIMIT ${mostNewest}::integer) AS newest
        WHERE customer_id IS NULL AND quote_id IS NULL),
      seen AS (
        SELECT id, search_text FROM candidates AS d
        WHERE (deleted_at IS NOT NULL) = ${isDeleted}::boolean
          AND (customer_id IS NULL
            OR (SELECT ${isMine} FROM customers WHERE ${inOrganization} AND id = d.customer_id))
          AND (quote_id IS NULL
            OR (SELECT ${isMine} FROM quotes WHERE ${inOrganization} AND id = d.quote_id))
        ORDER BY id DESC LIMIT ${mostOwn}::integer)
      SELECT id FROM (SELECT folded(${wanted}) AS wanted OFFSET 0) AS typed, seen
        CROSS JOIN LATERAL (SELECT max(word_similarity(wanted, text)) AS likeness FROM (
          SELECT search_text AS text UNION ALL
          SELECT search_text FROM document_versions WHERE ${inOrganization} AND document_id = seen.id) AS texts) AS alike
      WHERE likeness >= 0.5 ORDER BY likeness DESC, id LIMIT ${most}::integer`;
  });
  return rowsSchema.parse(rows).map(({ id }) => id);
}
