import "server-only";
import { z } from "zod";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

const groupsSchema = z.array(z.object({ ids: z.array(z.string()), reason: z.string() }));

/**
 * Customers that may be the same: with one e-mail, one tax number whatever its blanks, or one name but for its case, its
 * marks and its legal form. The groups with the newest customers first.
 */
export async function findDuplicateGroups(db: TenantDb, most: number) {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT array_agg(id::text ORDER BY id) AS ids, reason
      FROM customers CROSS JOIN LATERAL (VALUES
        ('email', lower(email)),
        ('taxNumber', nullif(regexp_replace(upper(tax_number), '[^A-Z0-9]', '', 'g'), '')),
        ('name', nullif(regexp_replace(regexp_replace(lower(name),
          '[[:<:]](gmbh|mbh|ag|kg|ohg|ug|se|co|ltd|limited|llc|llp|plc|inc|corp|sarl|srl|spa|bv|nv|as|ab|oy|a/s)[[:>:]]', '', 'g'),
          '[^[:alnum:]]', '', 'g'), ''))) AS key (reason, value)
      WHERE organization_id = ${organizationId}::uuid AND deleted_at IS NULL AND value IS NOT NULL
      GROUP BY reason, value HAVING count(*) > 1
      ORDER BY max(id::text) DESC LIMIT ${most}::integer`,
  );
  return groupsSchema.parse(rows);
}

const alikeSchema = z.array(z.object({ id: z.string(), otherId: z.string() }));

interface Names {
  /** The customers, and what of their names is looked for. */
  readonly names: readonly { readonly id: string; readonly wanted: string }[];
  /** For each of them. */
  readonly most: number;
}

/** Customers with others whose names are spelled much alike, in pairs; served by an index (docs/decisions/0012). */
export async function findAlike(db: TenantDb, { names, most }: Names) {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT named.id::text AS id, alike.id::text AS "otherId"
      FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS named (id uuid, wanted text)
        CROSS JOIN LATERAL alike_customers(named.wanted, ${most}::integer) AS alike
      WHERE alike.id <> named.id`,
  );
  return alikeSchema.parse(rows);
}
