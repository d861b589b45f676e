import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const useSchema = z.object({ total: z.int(), members: z.int(), invitations: z.int() });

/**
 * The number of seats, of active members, and of invitations that can be accepted at `now`. One statement, because a lock may be
 * held.
 */
export async function readSeatUse(tx: TenantTx, now: Date): Promise<z.infer<typeof useSchema>> {
  const rows = await unscopedRead(
    tx,
    (client, organizationId) => client.query`
      SELECT
        (SELECT seats FROM organizations WHERE id = ${organizationId}::uuid) AS total,
        (SELECT count(*)::integer FROM organization_members
          WHERE organization_id = ${organizationId}::uuid AND NOT is_suspended) AS members,
        (SELECT count(*)::integer FROM organization_invitations
          WHERE organization_id = ${organizationId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL
            AND expires_at > ${now}) AS invitations`,
  );
  return z.tuple([useSchema]).parse(rows)[0];
}
