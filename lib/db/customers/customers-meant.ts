import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { mostIds, wordsOf } from "@/lib/matches";
import { Prisma } from "../generated/client";
import type { OrganizationId } from "../organization-id";
import { searchNames, searchOf } from "../search/search-names";
import { allOf } from "../statements/all-of";
import { holdsWords } from "../statements/holds-words";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

/** Which customers are meant: those that fit everything given here. */
export interface CustomersMeant {
  readonly isDeleted: boolean;
  /** Only this person's customers may be seen. */
  readonly visibleOfUserId?: string | undefined;
  /** Null for those that nobody owns. */
  readonly ownerUserId?: string | null | undefined;
  readonly tag?: string | undefined;
  readonly currency?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Searched for in name, e-mail and tax number; empty for all. */
  readonly q?: string | undefined;
}

interface Answer {
  readonly rows: readonly unknown[];
  /** Whether they hold what was searched for; otherwise they are spelled like it. */
  readonly isExact: boolean;
}

const searchedSchema = z.tuple(
  [z.object({ isExact: z.boolean(), isCommon: z.boolean(), isThere: z.boolean().nullable() })],
  z.unknown(),
);

/** Writes a statement that reads customers `from` something, `where` a condition holds. */
type Statement = (
  from: Prisma.Sql,
  where: Prisma.Sql,
  organizationId: OrganizationId,
) => Prisma.Sql;

/**
 * Reads the customers that are meant by the caller's statement. A search runs inside the same statement, so that its ids never
 * leave PostgreSQL. If the words are common, a second statement reads along the list instead.
 *
 * The order of the statement's rows is kept: the search is a single row, which PostgreSQL can only join by a loop.
 */
export async function readCustomersMeant(
  db: TenantDb,
  meant: CustomersMeant,
  statement: Statement,
): Promise<Answer> {
  const words = wordsOf(meant.q ?? "");
  const search = words.length > 0 ? await searchFor(db, meant) : null;
  return unscopedRead(db, async (client, organizationId) => {
    const conditions = conditionsOf(organizationId, meant);
    if (search) {
      const found = statement(
        soughtCustomers(organizationId),
        allOf([...conditions, sql`id = sought.key`, sql`NOT search."isCommon"`]),
        organizationId,
      );
      const rows = await client.query`
        SELECT search."isExact", search."isCommon", answer.* FROM (${search}) AS search
        LEFT JOIN LATERAL (SELECT true AS "isThere", found.* FROM (${found}) AS found) AS answer ON true`;
      const [{ isExact, isCommon, isThere }] = searchedSchema.parse(rows);
      if (!isCommon) return { rows: isThere ? rows : [], isExact };
    }
    const where = allOf([...conditions, words.length > 0 ? holdsWords(words) : null]);
    const listed = statement(sql`customers`, where, organizationId);
    return { rows: await client.query`${listed}`, isExact: true };
  });
}

/**
 * The customers that a search found, newest first, each looked up by its key until enough are read. One condition on all keys
 * could be served by any index, and a plan made for small companies would then read all of a large one.
 */
function soughtCustomers(organizationId: OrganizationId): Prisma.Sql {
  return sql`
    (SELECT key FROM unnest(search.ids) AS key ORDER BY key DESC) AS sought
    CROSS JOIN LATERAL (
      SELECT * FROM customers WHERE organization_id = ${organizationId}::uuid AND id = sought.key OFFSET 0) AS customers`;
}

/**
 * What a search answers, as one row. On a cluster it needs a statement of its own: one that reads the tenants' tables may not
 * call it there.
 */
async function searchFor(db: TenantDb, meant: CustomersMeant): Promise<Prisma.Sql> {
  const { q = "", isDeleted, visibleOfUserId: ownerUserId = null } = meant;
  const search = { wanted: q, ownerUserId, isDeleted, most: mostIds + 1 };
  if (env.DATABASE_TENANT_TRANSPORT === "implicit")
    return sql`
      SELECT ids, is_exact AS "isExact", is_everywhere OR is_exact AND cardinality(ids) > ${mostIds}::integer AS "isCommon"
      FROM ${searchOf("customers", search)}`;
  const { ids, isExact, isEverywhere } = await searchNames(db, "customers", search);
  const isCommon = isEverywhere || (isExact && ids.length > mostIds);
  return sql`SELECT ${ids}::uuid[] AS ids, ${isExact}::boolean AS "isExact", ${isCommon}::boolean AS "isCommon"`;
}

function conditionsOf(organizationId: OrganizationId, meant: CustomersMeant) {
  const { isDeleted, visibleOfUserId, ownerUserId, tag, currency, ids } = meant;
  return [
    sql`organization_id = ${organizationId}::uuid`,
    isDeleted ? sql`deleted_at IS NOT NULL AND merged_into_id IS NULL` : sql`deleted_at IS NULL`,
    visibleOfUserId === undefined ? null : sql`owner_user_id = ${visibleOfUserId}::uuid`,
    ownerUserId === null ? sql`owner_user_id IS NULL` : null,
    ownerUserId ? sql`owner_user_id = ${ownerUserId}::uuid` : null,
    tag === undefined ? null : sql`tags <> '{}' AND ${tag} = ANY (tags)`,
    currency === undefined ? null : sql`currency = ${currency}`,
    ids === undefined ? null : sql`id = ANY (${ids}::uuid[])`,
  ];
}
