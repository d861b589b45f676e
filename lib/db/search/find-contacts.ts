import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { Prisma } from "../generated/client";
import { allOf } from "../statements/all-of";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

interface ContactSearch {
  /** A name, an e-mail address or the digits of a telephone number. */
  readonly wanted: string;
  /** Whose customers' contacts alone may be seen. */
  readonly visibleOfUserId?: string | undefined;
  readonly most: number;
}

const contactsSchema = z.array(
  z.object({ id: z.string(), name: z.string(), customerId: z.string(), customerName: z.string() }),
);
const idsSchema = z.tuple([z.object({ ids: z.array(z.string()) })]);

/**
 * The first few contacts that hold all words, or else are spelled like them; none of deleted customers. An index finds them past
 * row level security (docs/decisions/0012), then each is read by its key under it.
 */
export async function findContacts(db: TenantDb, search: ContactSearch) {
  const ids = await idsFound(db, search);
  const { visibleOfUserId } = search;
  const rows = await unscopedRead(db, (client, organizationId) => {
    const isVisible = allOf([
      sql`organization_id = ${organizationId}::uuid`,
      sql`id = contact.customer_id`,
      sql`deleted_at IS NULL`,
      visibleOfUserId === undefined ? null : sql`owner_user_id = ${visibleOfUserId}::uuid`,
    ]);
    return client.query`
      SELECT contact.id, contact.name, customer.id AS "customerId", customer.name AS "customerName"
      FROM unnest(${ids}) WITH ORDINALITY AS found (id, place)
      CROSS JOIN LATERAL (
        SELECT id, name, customer_id FROM customer_contacts
        WHERE organization_id = ${organizationId}::uuid AND id = found.id OFFSET 0) AS contact
      CROSS JOIN LATERAL (SELECT id, name FROM customers WHERE ${isVisible} OFFSET 0) AS customer
      ORDER BY found.place`;
  });
  return contactsSchema.parse(rows);
}

/** On a cluster this is a statement of its own: one that reads the tenants' tables may not call the search there. */
async function idsFound(db: TenantDb, search: ContactSearch): Promise<Prisma.Sql> {
  const { wanted, visibleOfUserId = null, most } = search;
  const found = sql`search_contacts(folded(${wanted}), ${visibleOfUserId}::uuid, ${most}::integer)`;
  if (env.DATABASE_TENANT_TRANSPORT === "implicit") return found;
  const rows = await unscopedRead(db, (client) => client.query`SELECT ${found} AS ids`);
  const [{ ids }] = idsSchema.parse(rows);
  return sql`${ids}::uuid[]`;
}
