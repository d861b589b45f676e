import "server-only";
import { z } from "zod";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

interface CustomerSearch {
  /** At least one word of three letters: shorter ones have no trigram, and no index would serve them. */
  readonly wanted: string;
  /** Only customers of this person; null for everybody's. */
  readonly ownerUserId: string | null;
  readonly isDeleted: boolean;
  readonly most: number;
}

const foundSchema = z.array(z.object({ id: z.string(), isExact: z.boolean() }));

/**
 * The customers whose name, e-mail and tax number together hold all the words; where there are none, those whose name is
 * spelled much like it, the likest first. One statement, served by an index (search_customers in the migrations).
 */
export async function searchCustomers(db: TenantDb, search: CustomerSearch) {
  const { wanted, ownerUserId, isDeleted, most } = search;
  const rows = await unscopedRead(
    db,
    (client) => client.$queryRaw`
      SELECT id, is_exact AS "isExact"
      FROM search_customers(${wanted}, ${ownerUserId}::uuid, ${isDeleted}::boolean, ${most}::integer)`,
  );
  return foundSchema.parse(rows);
}
