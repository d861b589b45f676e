import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type AuditAction, auditActions } from "./events";

interface AuditEntry {
  readonly action: AuditAction;
  readonly targetId: string;
  /** Refused: nothing changed. */
  readonly isDenied?: boolean;
  /** What changed, by field. Never a secret. */
  readonly changes?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes who did what, in the transaction of the change: neither exists without the other. */
export async function recordEvent(tx: TenantTx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorType: actorType(actor),
      userId: actor.userId,
      sessionId: actor.sessionId,
      action: entry.action,
      targetType: auditActions[entry.action],
      targetId: entry.targetId,
      result: entry.isDenied ? "denied" : "success",
      changes: entry.changes ?? {},
      ip: actor.origin?.ip ?? null,
      userAgent: actor.origin?.userAgent ?? null,
      requestId: actor.origin?.requestId ?? null,
    },
    select: { id: true },
  });
}

function actorType(actor: Actor): "user" | "invitee" | "buyer" | "system" {
  if (actor.role === "system" || actor.role === "invitee" || actor.role === "buyer")
    return actor.role;
  return "user";
}
