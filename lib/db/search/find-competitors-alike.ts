import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

/** Competitors are few, and have no index for it: so many of the newest are looked at. */
const mostRead = 2_000;

const rowsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The competitors whose names are spelled much like the words, the closest first; none that were deleted. */
export async function findCompetitorsAlike(
  db: TenantDb,
  { wanted, most }: { readonly wanted: string; readonly most: number },
) {
  const rows = await unscopedRead(
    db,
    (client, organizationId) => client.query`
      SELECT id, name FROM (SELECT folded(${wanted}) AS wanted OFFSET 0) AS typed, (
          SELECT id, name, search_text FROM competitors
          WHERE organization_id = ${organizationId}::uuid AND deleted_at IS NULL
          ORDER BY id DESC LIMIT ${mostRead}::integer) AS newest
        CROSS JOIN LATERAL (SELECT word_similarity(wanted, search_text) AS likeness) AS alike
      WHERE likeness >= 0.5 ORDER BY likeness DESC, id LIMIT ${most}::integer`,
  );
  return rowsSchema.parse(rows);
}
