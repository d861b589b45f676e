import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { allOf } from "../statements/all-of";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

/** An index of telephone numbers would take 7 % of each INSERT of a customer, and 10 % of each UPDATE (docs/decisions/0012). */
const mostRead = 10_000;
/** The digits of the shortest and the longest code of a country. */
const countryCodeLengths = [1, 2, 3] as const;

interface PhoneSearch {
  /** Without the zeros that it is dialled with. */
  readonly digits: string;
  /** Only this person's customers may be seen. */
  readonly visibleOfUserId?: string | undefined;
  readonly most: number;
}

const customersSchema = z.array(
  z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
);

/**
 * The newest customers whose telephone number has these digits, however it is written; of the 10,000 newest. A number with the code
 * of a country finds one that is written with a zero in its place.
 */
export async function findCustomersByPhone(db: TenantDb, search: PhoneSearch) {
  const { digits, visibleOfUserId, most } = search;
  const atHome = countryCodeLengths.map((length) => `0${digits.slice(length)}`);
  const rows = await unscopedRead(db, (client, organizationId) => {
    const isVisible = allOf([
      sql`organization_id = ${organizationId}::uuid`,
      visibleOfUserId === undefined ? null : sql`owner_user_id = ${visibleOfUserId}::uuid`,
    ]);
    return client.query`
      SELECT id, name, email
      FROM (
        SELECT id, name, email, deleted_at, translate(replace(phone, '(0)', ''), ' -/().+', '') AS called
        FROM (
          SELECT id, name, email, phone, deleted_at FROM customers
          WHERE ${isVisible} ORDER BY id DESC LIMIT ${mostRead}::integer) AS newest) AS newest
      WHERE deleted_at IS NULL AND (called LIKE ${`%${digits}%`} OR called = ANY (${atHome}::text[]))
      ORDER BY id DESC LIMIT ${most}::integer`;
  });
  return customersSchema.parse(rows);
}
