import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

const placeSchema = z.object({
  sequence: z.bigint(),
  previousHash: z.string(),
  hash: z.string(),
  occurredAt: z.date(),
});

/** An event's place in its organization's chain. */
export type ChainPlace = z.infer<typeof placeSchema>;

/**
 * Takes the next place in the organization's chain for an event with this text, by the database's clock, in whole
 * milliseconds that never run backwards. The chain's end stays locked until the transaction ends, so that of two who add an
 * event at the same moment one comes after the other: what else a use case locks, it locks before.
 */
export async function advanceAuditHead(
  tx: TenantTx,
  text: string,
  genesisHash: string,
): Promise<ChainPlace> {
  const organizationId = currentOrganizationId();
  const rows = await unscoped(tx).$queryRaw`
    INSERT INTO audit_heads AS head (organization_id, id, sequence, previous_hash, hash, recorded_at)
    SELECT ${organizationId}::uuid, ${uuidv7()}::uuid, 1, ${genesisHash},
      encode(sha256(convert_to(concat_ws(E'\n', ${genesisHash}::text, 1,
        to_char(moment.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${text}::text), 'UTF8')), 'hex'), moment.at
    FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) AS moment
    ON CONFLICT (organization_id) DO UPDATE SET
      sequence = head.sequence + 1,
      previous_hash = head.hash,
      hash = encode(sha256(convert_to(concat_ws(E'\n', head.hash, head.sequence + 1,
        to_char(greatest(head.recorded_at, excluded.recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        ${text}::text), 'UTF8')), 'hex'),
      recorded_at = greatest(head.recorded_at, excluded.recorded_at)
    WHERE head.organization_id = ${organizationId}::uuid
    RETURNING sequence, previous_hash AS "previousHash", hash, recorded_at AS "occurredAt"`;
  return z.tuple([placeSchema]).parse(rows)[0];
}
