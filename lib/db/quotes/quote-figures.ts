import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

/** A sum of amounts in minor units, which PostgreSQL sends as text. */
const sum = z.string().transform(Number);

const figuresSchema = z.object({
  /** The sequence of the last event in the organization's audit log. While it stays the same, so do the figures. */
  sequence: z.string(),
  currency: z.string(),
  locale: z.string(),
  currencies: z.array(z.string()),
  open: z.array(
    z.object({
      status: z.enum(["draft", "pending_approval", "sent"]),
      ageBand: z.int(),
      count: z.int(),
      totalMinor: sum,
    }),
  ),
  decided: z.array(
    z.object({ bucket: z.int(), isWon: z.boolean(), count: z.int(), totalMinor: sum }),
  ),
  customers: z.array(
    z.object({ id: z.string(), name: z.string(), count: z.int(), totalMinor: sum }),
  ),
  reps: z.array(
    z.object({
      userId: z.string().nullable(),
      openCount: z.int(),
      openMinor: sum,
      wonCount: z.int(),
      wonMinor: sum,
      lostCount: z.int(),
    }),
  ),
  hasCustomer: z.boolean(),
  hasQuote: z.boolean(),
  hasColleague: z.boolean(),
  /** Whether the look of its quotes was changed at all since it signed up. */
  hasOwnLook: z.boolean(),
  hasOffer: z.boolean(),
});

export type QuoteFigures = z.infer<typeof figuresSchema>;

interface FiguresQuery {
  /** Null for the organization's own currency. */
  readonly currency: string | null;
  /** Only this person's quotes count; null for everybody's. */
  readonly ownerUserId: string | null;
  /** The starts of the period's parts, in order; the first is the start of the period. */
  readonly starts: readonly Date[];
  /** The ages in days, in order, at which an open quote moves to the next band. */
  readonly ageBandDays: readonly number[];
  readonly now: Date;
  /** The `sequence` of the figures that the caller already has. */
  readonly known: string | null;
}

const rowsSchema = z.array(figuresSchema);

/**
 * All numbers of a dashboard in one round trip: open quotes by status and age, won and lost ones by the parts of a period, the
 * best customers, the reps, and which first steps are done.
 *
 * Null where nothing happened in the organization since the figures that the caller has. Every change adds to the audit log in
 * its own transaction, and the log's end is read in the same snapshot as the rows.
 */
export async function quoteFigures(
  db: TenantDb,
  { currency, ownerUserId, starts, ageBandDays, now, known }: FiguresQuery,
): Promise<QuoteFigures | null> {
  // Plain numbers, because PostgreSQL would parse text as dates again for every row.
  const boundaries = starts.map((start) => start.getTime() / 1000);
  // Negative, so that an older quote falls into a higher band.
  const bands = ageBandDays.map((days) => days * 86_400 - now.getTime() / 1000);
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
  WITH org AS (
    SELECT organizations.id, locale, coalesce(${currency}::text, organizations.currency) AS currency, coalesce(head.sequence, 0)::text AS sequence,
      quote_terms <> '' OR letterhead <> '' OR logo_key IS NOT NULL
        OR accent_color IS NOT NULL AS has_own_look
    FROM organizations LEFT JOIN audit_heads AS head ON head.organization_id = ${organizationId}::uuid
    WHERE organizations.id = ${organizationId}::uuid AND coalesce(head.sequence, 0)::text IS DISTINCT FROM ${known}::text
  ), open AS (
    SELECT q.status, q.currency, q.owner_user_id, count(*)::int AS count, sum(q.total_minor) AS total_minor,
      width_bucket(-date_part('epoch', coalesce(q.sent_at, q.created_at)), ${bands}::float8[]) AS age_band
    FROM quotes q
    WHERE q.organization_id = ${organizationId}::uuid AND q.deleted_at IS NULL AND q.status IN ('draft', 'pending_approval', 'sent')
      AND (${ownerUserId}::uuid IS NULL OR q.owner_user_id = ${ownerUserId}::uuid)
    GROUP BY 1, 2, 3, 6
  ), decided AS (
    SELECT q.customer_id, q.owner_user_id, q.currency, q.status = 'accepted' AS is_won,
      q.total_minor, width_bucket(date_part('epoch', q.decided_at), ${boundaries}::float8[]) AS bucket
    FROM quotes q
    WHERE q.organization_id = ${organizationId}::uuid AND q.deleted_at IS NULL AND q.status IN ('accepted', 'declined')
      AND q.decided_at >= ${starts[0]}::timestamptz
      AND (${ownerUserId}::uuid IS NULL OR q.owner_user_id = ${ownerUserId}::uuid)
  ), decided_parts AS (
    SELECT owner_user_id, currency, is_won, bucket, count(*)::int AS count, sum(total_minor) AS total_minor FROM decided GROUP BY 1, 2, 3, 4
  ), rep_parts AS (
    SELECT owner_user_id, count AS open_count, total_minor AS open_minor, 0 AS won_count, 0 AS won_minor, 0 AS lost_count
    FROM open WHERE currency = (SELECT currency FROM org)
    UNION ALL
    SELECT owner_user_id, 0, 0, CASE WHEN is_won THEN count ELSE 0 END, CASE WHEN is_won THEN total_minor ELSE 0 END, CASE WHEN is_won THEN 0 ELSE count END
    FROM decided_parts WHERE currency = (SELECT currency FROM org)
  )
  SELECT org.sequence, org.currency, org.locale, org.has_own_look AS "hasOwnLook",
    (SELECT coalesce(json_agg(used.currency ORDER BY used.currency), '[]') FROM (
      SELECT currency FROM open UNION SELECT currency FROM decided_parts UNION SELECT currency FROM org) AS used) AS currencies,
    (SELECT coalesce(json_agg(part), '[]') FROM (
      SELECT status, age_band AS "ageBand", sum(count)::int AS count, sum(total_minor)::text AS "totalMinor"
      FROM open WHERE open.currency = org.currency GROUP BY 1, 2) AS part) AS open,
    (SELECT coalesce(json_agg(part), '[]') FROM (
      SELECT bucket, is_won AS "isWon", sum(count)::int AS count, sum(total_minor)::text AS "totalMinor"
      FROM decided_parts WHERE decided_parts.currency = org.currency GROUP BY 1, 2) AS part) AS decided,
    (SELECT coalesce(json_agg(part), '[]') FROM (
      SELECT c.id, c.name, won.count, won.total::text AS "totalMinor" FROM (
        SELECT customer_id, count(*)::int AS count, sum(total_minor) AS total
        FROM decided WHERE is_won AND decided.currency = org.currency
        GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 5) AS won
      JOIN customers c ON c.organization_id = ${organizationId}::uuid AND c.id = won.customer_id
      ORDER BY won.total DESC, c.id) AS part) AS customers,
    (SELECT coalesce(json_agg(part), '[]') FROM (
      SELECT owner_user_id AS "userId", sum(open_count)::int AS "openCount", sum(open_minor)::text AS "openMinor",
        sum(won_count)::int AS "wonCount", sum(won_minor)::text AS "wonMinor", sum(lost_count)::int AS "lostCount"
      FROM rep_parts GROUP BY 1 ORDER BY sum(won_minor) DESC, sum(open_minor) DESC, 1 LIMIT 10) AS part) AS reps,
    EXISTS (SELECT FROM customers c WHERE c.organization_id = ${organizationId}::uuid AND c.deleted_at IS NULL
      AND (${ownerUserId}::uuid IS NULL OR c.owner_user_id = ${ownerUserId}::uuid)) AS "hasCustomer",
    EXISTS (SELECT FROM quotes q WHERE q.organization_id = ${organizationId}::uuid AND q.deleted_at IS NULL
      AND (${ownerUserId}::uuid IS NULL OR q.owner_user_id = ${ownerUserId}::uuid)) AS "hasQuote",
    (SELECT count(*) FROM organization_members m WHERE m.organization_id = ${organizationId}::uuid) > 1
      OR EXISTS (SELECT FROM organization_invitations i WHERE i.organization_id = ${organizationId}::uuid AND i.revoked_at IS NULL) AS "hasColleague",
    EXISTS (SELECT FROM ownership_transfers t WHERE t.organization_id = ${organizationId}::uuid AND t.accepted_at IS NULL
      AND t.canceled_at IS NULL AND t.expires_at > ${now}::timestamptz) AS "hasOffer"
  FROM org`,
  );
  return rowsSchema.parse(rows)[0] ?? null;
}
