import "server-only";
import { v7 as uuidv7 } from "uuid";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** An event as it is stored, without its place in the chain, which the database assigns. */
export interface AuditRow {
  readonly id: string;
  readonly userId: string | null;
  readonly actorType: string;
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly result: string;
  readonly changes: object;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  readonly sessionId: string | null;
}

interface ChainedBy {
  /** What the event's hash covers. */
  readonly text: string;
  /** The hash before the first event. */
  readonly genesisHash: string;
}

/**
 * Writes an event as the next link of the organization's chain; its hash covers `text`. The time is the database's, in whole
 * milliseconds that never run backwards.
 *
 * The chain's end stays locked until the transaction ends, so that simultaneous events follow one another. Take all other locks
 * of a use case before this one.
 */
export function appendAuditEvent(
  tx: TenantTx,
  event: AuditRow,
  { text, genesisHash }: ChainedBy,
): void {
  const organizationId = currentOrganizationId();
  unscoped(tx).post`
    WITH place AS (
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
      RETURNING sequence, previous_hash, hash, recorded_at
    )
    INSERT INTO audit_events (organization_id, id, user_id, actor_type, action, target_type, target_id, result, changes,
      ip, user_agent, request_id, session_id, sequence, previous_hash, hash, occurred_at)
    SELECT ${organizationId}::uuid, ${event.id}::uuid, ${event.userId}::uuid, ${event.actorType}, ${event.action},
      ${event.targetType}, ${event.targetId}::uuid, ${event.result}, ${JSON.stringify(event.changes)}::jsonb,
      ${event.ip}, ${event.userAgent}, ${event.requestId}::uuid, ${event.sessionId}::uuid,
      sequence, previous_hash, hash, recorded_at
    FROM place`;
}
