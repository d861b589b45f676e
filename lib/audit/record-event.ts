import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { appendAuditEvent } from "@/lib/db/audit/append-audit-event";
import { enqueueJobs, type QueuedJob } from "@/lib/db/outbox/enqueue-jobs";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { canonicalText, genesisHash } from "./chain";
import { type AuditAction, auditActions } from "./events";
import { tellWebhooks } from "./tell-webhooks";

interface AuditEntry {
  readonly action: AuditAction;
  readonly targetId: string;
  /** Refused: nothing changed. */
  readonly isDenied?: boolean;
  /** What changed, by field. Never a secret. */
  readonly changes?: Readonly<Record<string, string | number | boolean | null>>;
  /** Queued with it. */
  readonly jobs?: readonly QueuedJob[];
}

/**
 * Writes who did what, in the transaction of the change: neither exists without the other. The event becomes the next link of
 * the organization's chain, whose end stays locked until the transaction ends.
 *
 * @see ASVS 5.0 16.4.2
 */
export function recordEvent(tx: TenantTx, actor: Actor, entry: AuditEntry): Promise<void> {
  return recordEvents(tx, actor, [entry]);
}

/** Does what {@link recordEvent} does for several events at once, in this order. */
export async function recordEvents(
  tx: TenantTx,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<void> {
  const { organizationId } = actor;
  const events = entries.map((entry) => eventOf(actor, entry));
  for (const event of events)
    appendAuditEvent(tx, event, { text: canonicalText({ ...event, organizationId }), genesisHash });
  const jobs = entries.flatMap((entry) => entry.jobs ?? []);
  if (jobs.length > 0) await enqueueJobs(tx, jobs);
  const done = events.filter(({ result }) => result === "success");
  if (done.length > 0) await tellWebhooks(tx, actor, done);
}

function eventOf(actor: Actor, { action, targetId, isDenied, changes = {} }: AuditEntry) {
  return {
    id: uuidv7(),
    actorType: actorType(actor),
    userId: actor.userId,
    // What let the request in. An API token takes the place of a session.
    sessionId: actor.token?.id ?? actor.sessionId,
    action,
    targetType: auditActions[action].target,
    targetId,
    result: isDenied ? "denied" : "success",
    changes,
    ip: actor.origin?.ip ?? null,
    userAgent: actor.origin?.userAgent ?? null,
    requestId: actor.origin?.requestId ?? null,
  };
}

function actorType(actor: Actor): "user" | "api_token" | "invitee" | "buyer" | "system" {
  if (actor.token) return "api_token";
  if (actor.role === "system" || actor.role === "invitee" || actor.role === "buyer")
    return actor.role;
  return "user";
}
