import "server-only";
import { z } from "zod";
import { utcMoment } from "@/lib/fields";
import type { Cursor } from "@/lib/paging";
import { Prisma } from "../generated/client";
import { type OrganizationId, organizationIdSchema } from "../organization-id";
import { allOf } from "../statements/all-of";
import { deletionOrders } from "../statements/deletion-orders";
import type { TenantDb } from "../tenant-handle";
import { type CustomersMeant, readCustomersMeant } from "./customers-meant";

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
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

const rowsSchema = z.array(rowSchema);
const rowsWithContactSchema = z.array(rowSchema.extend({ contactName: z.string().nullable() }));
const idsSchema = z.array(rowSchema.pick({ id: true }));
const countSchema = z.tuple([z.object({ count: z.int() })]);

export type CustomerRow = z.infer<typeof rowSchema>;

interface CustomerQuery {
  readonly meant: CustomersMeant;
  readonly sort: keyof typeof orders;
  /** The place of the previous page's last row. */
  readonly cursor?: Cursor | undefined;
  readonly count: number;
}

/**
 * The first `count` of the customers that are meant, in an order that an index serves, and whether they hold what was searched
 * for.
 * Reviewed SQL, because Prisma needs two and a half times the work for a page (docs/decisions/0016).
 */
export async function customerRows(
  db: TenantDb,
  query: CustomerQuery,
): Promise<{ readonly rows: CustomerRow[]; readonly isExact: boolean }> {
  const { rows, isExact } = await readRows(db, query, () => Prisma.empty);
  return { rows: rowsSchema.parse(rows), isExact };
}

/**
 * The same, with the name of each customer's main contact, or its first one if none is marked. It is looked up by key for the few
 * that are answered: a join would read the contacts of all that are sorted.
 */
export async function customerRowsWithContact(
  db: TenantDb,
  query: CustomerQuery,
): Promise<{
  readonly rows: (CustomerRow & { readonly contactName: string | null })[];
  readonly isExact: boolean;
}> {
  const { rows, isExact } = await readRows(
    db,
    query,
    (organizationId) => sql`,
        (SELECT contact.name FROM customer_contacts AS contact
          WHERE contact.organization_id = ${organizationId}::uuid AND contact.customer_id = customers.id
          ORDER BY contact.is_primary DESC, contact.id LIMIT 1) AS "contactName"`,
  );
  return { rows: rowsWithContactSchema.parse(rows), isExact };
}

async function readRows(
  db: TenantDb,
  { meant, sort, cursor, count }: CustomerQuery,
  also: (organizationId: OrganizationId) => Prisma.Sql,
) {
  const { by, after } = orders[sort];
  return await readCustomersMeant(
    db,
    meant,
    (from, where, organizationId) => sql`
      SELECT id, organization_id AS "organizationId", user_id AS "userId", owner_user_id AS "ownerUserId", name, email, phone,
        website, tax_number AS "taxNumber", currency, note, tags, lock_version AS "lockVersion", deleted_at AS "deletedAt",
        created_at AS "createdAt", updated_at AS "updatedAt"${also(organizationId)}
      FROM ${from}
      WHERE ${allOf([where, cursor ? after(cursor) : null])}
      ORDER BY ${by} LIMIT ${count}`,
  );
}

/** The ids of at most `count` of the customers that are meant, in no order. */
export async function customerIds(
  db: TenantDb,
  { meant, count }: Pick<CustomerQuery, "meant" | "count">,
): Promise<string[]> {
  const { rows } = await readCustomersMeant(
    db,
    meant,
    (from, where) => sql`SELECT id FROM ${from} WHERE ${where} LIMIT ${count}`,
  );
  return idsSchema.parse(rows).map(({ id }) => id);
}

/** How many customers are meant, counted up to `count` and no further, and whether they hold what was searched for. */
export async function countCustomerRows(
  db: TenantDb,
  { meant, count: most }: Pick<CustomerQuery, "meant" | "count">,
): Promise<{ readonly count: number; readonly isExact: boolean }> {
  const { rows, isExact } = await readCustomersMeant(
    db,
    meant,
    (from, where) => sql`
      SELECT count(*)::integer AS count FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${most}) AS meant`,
  );
  const [{ count }] = countSchema.parse(rows);
  return { count, isExact };
}

/** The orders of the list, each with the condition for what follows a place in it. An index serves every one. */
const orders = {
  ...deletionOrders,
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
      if (!utcMoment.safeParse(place).success) return sql`id < ${id}::uuid`;
      return sql`(updated_at, id) < (${place}::timestamptz, ${id}::uuid)`;
    },
  },
} as const;
