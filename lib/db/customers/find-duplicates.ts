import "server-only";
import { z } from "zod";
import type { Cursor } from "@/lib/paging";
import { Prisma } from "../generated/client";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb, TenantTx } from "../tenant-handle";

const { sql } = Prisma;

/** What customers may share: the column that holds it in comparable form, and whether there is anything to compare. */
const sharedColumns = {
  email: { column: sql`email`, isThere: sql`email IS NOT NULL` },
  taxNumber: { column: sql`compared_tax_number`, isThere: sql`compared_tax_number <> '#'` },
  name: { column: sql`compared_name`, isThere: sql`compared_name <> ''` },
} as const;

type Reason = keyof typeof sharedColumns;

const reasons = ["email", "taxNumber", "name"] as const satisfies readonly Reason[];

const entriesSchema = z.array(
  z.object({
    reason: z.enum(reasons),
    shared: z.string(),
    id: z.string(),
    /** The older customer that has the same; null where none has, for the last entry that was read. */
    otherId: z.string().nullable(),
    isLastRead: z.boolean(),
  }),
);

interface SharingQuery {
  /** Where the previous page ended: the compared value, and whose it is. */
  readonly cursor?: Cursor | undefined;
  readonly limit: number;
  /** How many index entries are read at most, whether or not they fill a page. */
  readonly mostRead: number;
}

/**
 * Customers that share an e-mail, a tax number (blanks aside) or a name (case, marks and legal form aside): each with the one
 * before it, in the order of what they share, and where the next page starts.
 *
 * Three indexes are walked side by side. Where few customers share anything a page ends before it is full, so that a page takes
 * no longer in a larger company.
 */
export async function findSharing(db: TenantDb | TenantTx, query: SharingQuery) {
  const { limit } = query;
  const entries = await readShared(db, query);
  const page = entries.slice(0, limit);
  const last = page.at(-1);
  const next: Cursor | null =
    last && (entries.length > limit || last.isLastRead) ? [last.shared, last.id] : null;
  const pairs = page.flatMap(({ id, otherId, reason }) => (otherId ? { id, otherId, reason } : []));
  return { pairs, next };
}

async function readShared(db: TenantDb | TenantTx, { cursor, limit, mostRead }: SharingQuery) {
  const rows = await unscopedRead(db, (client, organizationId) => {
    // A subquery, because the planner can't know its value: with a limit above the number of rows it would sort them all.
    const most = sql`(SELECT ${mostRead}::bigint)`;
    // The previous page's last entry is read again: this page's first may share with it.
    const walk = (reason: Reason) => {
      const { column, isThere } = sharedColumns[reason];
      const start = cursor ? sql`AND (${column}, id) >= (${cursor[0]}, ${cursor[1]}::uuid)` : sql``;
      return sql`(SELECT ${reason}::text AS reason, ${column} AS shared, id FROM customers
        WHERE organization_id = ${organizationId}::uuid AND deleted_at IS NULL AND ${isThere} ${start}
        ORDER BY ${column}, id LIMIT ${most})`;
    };
    return client.query`
      SELECT reason, shared, id, CASE WHEN "isSame" THEN "otherId" END AS "otherId", place = ${most} AS "isLastRead"
      FROM (
        SELECT reason, shared, id, lag(id) OVER walk AS "otherId", lag(shared) OVER walk = shared AS "isSame",
          row_number() OVER walk AS place
        FROM (
          SELECT * FROM (${walk("email")} UNION ALL ${walk("taxNumber")} UNION ALL ${walk("name")}) AS entries
          ORDER BY shared, id LIMIT ${most}) AS entries
        WINDOW walk AS (ORDER BY shared, id)) AS entries
      WHERE "isSame" OR place = ${most}
      ORDER BY shared, id LIMIT ${limit + 1}`;
  });
  return entriesSchema.parse(rows);
}

const alikeSchema = z.array(z.object({ id: z.string(), otherId: z.string() }));

interface Names {
  /** The customers, and what of their names is looked for. */
  readonly names: readonly { readonly id: string; readonly wanted: string }[];
  /** For each of them. */
  readonly most: number;
}

/** Pairs of customers whose names are spelled much alike. An index serves it (docs/decisions/0012). */
export async function findAlike(db: TenantDb, { names, most }: Names) {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT named.id::text AS id, alike.id::text AS "otherId"
      FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS named (id uuid, wanted text)
        CROSS JOIN LATERAL alike_customers(folded(named.wanted), ${most}::integer) AS alike
      WHERE alike.id <> named.id`,
  );
  return alikeSchema.parse(rows);
}
