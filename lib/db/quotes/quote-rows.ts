import "server-only";
import { z } from "zod";
import { calendarDay } from "@/lib/fields";
import type { Cursor } from "@/lib/paging";
import { type QuoteStatus, quoteStatuses } from "@/lib/quotes/status";
import { Prisma } from "../generated/client";
import { type OrganizationId, organizationIdSchema } from "../organization-id";
import { allOf } from "../statements/all-of";
import { deletionOrders } from "../statements/deletion-orders";
import { holdsWords } from "../statements/holds-words";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb, TenantTx } from "../tenant-handle";

const { sql } = Prisma;

const rowSchema = z.object({
  id: z.string(),
  organizationId: organizationIdSchema,
  userId: z.string().nullable(),
  ownerUserId: z.string().nullable(),
  customerId: z.string(),
  customerName: z.string(),
  contactId: z.string().nullable(),
  number: z.int(),
  version: z.int(),
  title: z.string(),
  status: z.enum(quoteStatuses),
  currency: z.string(),
  /** YYYY-MM-DD. */
  validUntil: z.string().nullable(),
  subtotalMinor: z.number(),
  discountMinor: z.number(),
  taxMinor: z.number(),
  totalMinor: z.number(),
  sentAt: z.date().nullable(),
  firstViewedAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  outcomeReason: z.string().nullable(),
  competitorId: z.string().nullable(),
  lockVersion: z.int(),
  deletedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

const rowsSchema = z.array(rowSchema);

export type QuoteRow = z.infer<typeof rowSchema>;

/** What quotes are searched for: this number, or all the words, in the quote or in its customer. */
export interface QuoteSearch {
  readonly number: number | null;
  readonly words: readonly string[];
  /** The quotes that hold the words; undefined where they are so common that the list reaches some soon. */
  readonly ids: readonly string[] | undefined;
  /** The customers that hold them, likewise. */
  readonly customerIds: readonly string[] | undefined;
}

/** Which quotes are meant: those that fit everything given here. */
export interface QuotesMeant {
  readonly isDeleted: boolean;
  /** Only this person's quotes may be seen. */
  readonly visibleOfUserId?: string | undefined;
  readonly ownerUserId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: QuoteStatus | undefined;
  readonly currency?: string | undefined;
  readonly search?: QuoteSearch | undefined;
}

interface QuoteQuery {
  readonly meant: QuotesMeant;
  readonly sort: keyof typeof orders;
  /** The place of the previous page's last row. */
  readonly cursor?: Cursor | undefined;
  readonly count: number;
}

/**
 * The first `count` of the quotes that are meant, in an order that an index serves, each with its customer's name. Reviewed SQL,
 * because Prisma needs three times the work for a page (docs/decisions/0016).
 *
 * The name is a subselect: a join would read it for all quotes that are sorted, not only for those that are answered. Its
 * condition on lock_version is always true; it keeps a plan made for small organizations from reading all names of a large one in
 * the index by name. Amounts are whole numbers that a double holds exactly (maxAmountMinor).
 */
export async function quoteRows(db: TenantDb | TenantTx, query: QuoteQuery): Promise<QuoteRow[]> {
  const { meant, sort, cursor, count } = query;
  const { by, after } = orders[sort];
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT id, organization_id AS "organizationId", user_id AS "userId", owner_user_id AS "ownerUserId",
        customer_id AS "customerId", contact_id AS "contactId", number, version, title, status, currency,
        to_char(valid_until, 'YYYY-MM-DD') AS "validUntil", subtotal_minor::float8 AS "subtotalMinor",
        discount_minor::float8 AS "discountMinor", tax_minor::float8 AS "taxMinor", total_minor::float8 AS "totalMinor",
        sent_at AS "sentAt", first_viewed_at AS "firstViewedAt", decided_at AS "decidedAt",
        outcome_reason AS "outcomeReason", competitor_id AS "competitorId", lock_version AS "lockVersion",
        deleted_at AS "deletedAt", created_at AS "createdAt", updated_at AS "updatedAt",
        (SELECT name FROM customers WHERE organization_id = ${organizationId}::uuid AND customers.id = quotes.customer_id
          AND lock_version > 0) AS "customerName"
      FROM quotes
      WHERE ${allOf([...conditionsOf(organizationId, meant), cursor ? after(cursor) : null])}
      ORDER BY ${by} LIMIT ${count}`,
  );
  return rowsSchema.parse(rows);
}

function conditionsOf(organizationId: OrganizationId, meant: QuotesMeant) {
  const { isDeleted, visibleOfUserId, ownerUserId, customerId, status, currency, search } = meant;
  return [
    sql`organization_id = ${organizationId}::uuid`,
    isDeleted ? sql`deleted_at IS NOT NULL` : sql`deleted_at IS NULL`,
    visibleOfUserId === undefined ? null : sql`owner_user_id = ${visibleOfUserId}::uuid`,
    ownerUserId === undefined ? null : sql`owner_user_id = ${ownerUserId}::uuid`,
    customerId === undefined ? null : sql`customer_id = ${customerId}::uuid`,
    status === undefined ? null : sql`status = ${status}`,
    currency === undefined ? null : sql`currency = ${currency}`,
    search === undefined ? null : isFoundBy(organizationId, search),
  ];
}

function isFoundBy(organizationId: OrganizationId, search: QuoteSearch) {
  const { number, words, ids, customerIds } = search;
  const holdsAll = ids ? sql`id = ANY (${ids}::uuid[])` : holdsWords(words);
  const isOfCustomer = customerIds
    ? sql`customer_id = ANY (${customerIds}::uuid[])`
    : sql`EXISTS (SELECT FROM customers WHERE organization_id = ${organizationId}::uuid
        AND customers.id = quotes.customer_id AND ${holdsWords(words)})`;
  const isNumber = number === null ? sql`false` : sql`number = ${number}`;
  return sql`(${holdsAll} OR ${isOfCustomer} OR ${isNumber})`;
}

/** The orders of the list, each with the condition for what follows a place in it. An index serves every one. */
const orders = {
  ...deletionOrders,
  newest: { by: sql`id DESC`, after: ([, id]: Cursor) => sql`id < ${id}::uuid` },
  oldest: { by: sql`id`, after: ([, id]: Cursor) => sql`id > ${id}::uuid` },
  value: { by: sql`currency, total_minor DESC, id DESC`, after: afterValue },
  valid_until: { by: sql`valid_until NULLS LAST, id`, after: afterValidity },
} as const;

// Amounts of two currencies can't be compared, so the currency comes first.
function afterValue([place, id]: Cursor) {
  const [, currency, minor] = /^([A-Z]{3}) (\d{1,16})$/.exec(place) ?? [];
  if (!currency || !minor) return sql`id < ${id}::uuid`;
  return sql`(currency > ${currency}
    OR currency = ${currency} AND (total_minor, id) < (${minor}::bigint, ${id}::uuid))`;
}

// Quotes without a last day come after all that have one.
function afterValidity([place, id]: Cursor) {
  if (!calendarDay.safeParse(place).success) return sql`valid_until IS NULL AND id > ${id}::uuid`;
  return sql`(valid_until IS NULL OR (valid_until, id) > (${place}::date, ${id}::uuid))`;
}
