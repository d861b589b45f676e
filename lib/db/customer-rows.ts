import "server-only";
import { z } from "zod";
import { moment } from "@/lib/fields";
import type { Found } from "@/lib/matches";
import type { Cursor } from "@/lib/paging";
import { allOf } from "./all-of";
import { Prisma } from "./generated/client";
import { holds } from "./holds";
import { type OrganizationId, organizationIdSchema } from "./organization-id";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

const { sql } = Prisma;

const rowSchema = z.object({
  id: z.string(),
  organizationId: organizationIdSchema,
  userId: z.string().nullable(),
  ownerUserId: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  taxNumber: z.string().nullable(),
  currency: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  lockVersion: z.int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

// Made once: to make a schema takes longer than to check an answer with it.
const rowsSchema = z.array(rowSchema);
const idsSchema = z.array(rowSchema.pick({ id: true }));
const countSchema = z.tuple([z.object({ count: z.int() })]);

export type CustomerRow = z.infer<typeof rowSchema>;

/** Which customers are meant: those for which everything holds that is given. */
export interface CustomersMeant {
  readonly isDeleted: boolean;
  /** Whose customers alone may be seen. */
  readonly visibleOfUserId?: string | undefined;
  /** Null for those that nobody owns. */
  readonly ownerUserId?: string | null | undefined;
  readonly tag?: string | undefined;
  readonly currency?: string | undefined;
  readonly found: Found;
}

interface CustomerQuery {
  readonly meant: CustomersMeant;
  readonly sort: keyof typeof orders;
  /** The place of the last row of the page before. */
  readonly cursor?: Cursor | undefined;
  readonly count: number;
}

/**
 * So many of the customers that are meant, in an order that an index serves. Reviewed SQL, because Prisma takes two and a half
 * times the work for a page (docs/decisions/0016).
 */
export async function customerRows(db: TenantDb, query: CustomerQuery): Promise<CustomerRow[]> {
  const { meant, sort, cursor, count } = query;
  const { by, after } = orders[sort];
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT id, organization_id AS "organizationId", user_id AS "userId", owner_user_id AS "ownerUserId", name, email, phone,
        website, tax_number AS "taxNumber", currency, note, tags, lock_version AS "lockVersion", created_at AS "createdAt",
        updated_at AS "updatedAt"
      FROM customers
      WHERE ${allOf([...conditionsOf(organizationId, meant), cursor ? after(cursor) : null])}
      ORDER BY ${by} LIMIT ${count}`,
  );
  return rowsSchema.parse(rows);
}

/** The ids of so many of the customers that are meant, in no order. */
export async function customerIds(
  db: TenantDb,
  { meant, count }: Pick<CustomerQuery, "meant" | "count">,
): Promise<string[]> {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT id FROM customers WHERE ${allOf(conditionsOf(organizationId, meant))} LIMIT ${count}`,
  );
  return idsSchema.parse(rows).map(({ id }) => id);
}

/** How many customers are meant, counted to `count` and no further. */
export async function countCustomerRows(
  db: TenantDb,
  { meant, count }: Pick<CustomerQuery, "meant" | "count">,
): Promise<number> {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT count(*)::integer AS count
      FROM (SELECT FROM customers WHERE ${allOf(conditionsOf(organizationId, meant))} LIMIT ${count}) AS meant`,
  );
  return countSchema.parse(rows)[0].count;
}

function conditionsOf(organizationId: OrganizationId, meant: CustomersMeant) {
  const { isDeleted, visibleOfUserId, ownerUserId, tag, currency, found } = meant;
  return [
    sql`organization_id = ${organizationId}::uuid`,
    isDeleted ? sql`deleted_at IS NOT NULL AND merged_into_id IS NULL` : sql`deleted_at IS NULL`,
    visibleOfUserId === undefined ? null : sql`owner_user_id = ${visibleOfUserId}::uuid`,
    ownerUserId === null ? sql`owner_user_id IS NULL` : null,
    ownerUserId ? sql`owner_user_id = ${ownerUserId}::uuid` : null,
    tag === undefined ? null : sql`tags @> ARRAY[${tag}]`,
    currency === undefined ? null : sql`currency = ${currency}`,
    found.ids ? sql`id = ANY (${found.ids}::uuid[])` : null,
    ...(found.words ?? []).map((word) => holds(word, [sql`name`, sql`email`, sql`tax_number`])),
  ];
}

/** The orders of the list, each with what stands behind a place in it; an index serves every one. */
const orders = {
  newest: { by: sql`id DESC`, after: ([, id]: Cursor) => sql`id < ${id}::uuid` },
  oldest: { by: sql`id`, after: ([, id]: Cursor) => sql`id > ${id}::uuid` },
  name: {
    by: sql`name, id`,
    after: ([name, id]: Cursor) => sql`(name, id) > (${name}, ${id}::uuid)`,
  },
  name_desc: {
    by: sql`name DESC, id DESC`,
    after: ([name, id]: Cursor) => sql`(name, id) < (${name}, ${id}::uuid)`,
  },
  updated: {
    by: sql`updated_at DESC, id DESC`,
    after: ([place, id]: Cursor) => {
      if (!moment.safeParse(place).success) return sql`id < ${id}::uuid`;
      return sql`(updated_at, id) < (${place}::timestamptz, ${id}::uuid)`;
    },
  },
} as const;
