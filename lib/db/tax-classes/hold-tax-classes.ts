import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const heldSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    rateBasisPoints: z.int(),
    note: z.string(),
    isActive: z.boolean(),
  }),
);

/** A tax class that can't change until the transaction ends. */
type HeldTaxClass = z.infer<typeof heldSchema>[number];

/**
 * Reads tax classes, or all of them, and keeps them from changing until the transaction ends, so that what takes a copy of a rate
 * is not written beside a change of it. Many may hold them at once.
 */
export async function holdTaxClasses(
  tx: TenantTx,
  ids?: readonly string[],
): Promise<readonly HeldTaxClass[]> {
  const rows = await unscoped(tx).query`
    SELECT id, name, rate_basis_points AS "rateBasisPoints", note, is_active AS "isActive" FROM tax_classes
    WHERE organization_id = ${currentOrganizationId()}::uuid
      AND (${ids === undefined}::boolean OR id = ANY (${[...(ids ?? [])]}::uuid[]))
    ORDER BY id FOR SHARE`;
  return heldSchema.parse(rows);
}
