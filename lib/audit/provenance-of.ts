import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { namesOf } from "@/lib/users/names-of";
import { type AuditAction, auditActions } from "./events";

const noChanges = Object.entries(auditActions)
  .filter(([, { effect }]) => effect !== "changes")
  .map(([action]) => action);

interface MadeRecord {
  /** Who made it. */
  readonly userId: string | null;
}

/** The last time that somebody of the organization changed a record; null if it is as it was made. */
export function lastChangeOf(db: TenantDb, recordId: string) {
  return db.auditEvent.findFirst({
    where: {
      targetId: recordId,
      result: "success",
      // The page tells of a buyer's answer, an expiry or the scanner's finding elsewhere.
      actorType: { notIn: ["buyer", "system"] },
      action: { notIn: noChanges },
    },
    orderBy: { id: "desc" },
    select: { userId: true, occurredAt: true },
  });
}

/** Who did one of these things to a record last; null if nobody of the organization did. */
export async function lastActorOf(db: TenantDb, recordId: string, actions: readonly AuditAction[]) {
  const event = await db.auditEvent.findFirst({
    where: { targetId: recordId, result: "success", action: { in: [...actions] } },
    orderBy: { id: "desc" },
    select: { userId: true },
  });
  return event?.userId ?? null;
}

/**
 * Who made a record and who changed it last, and when, for the head of its page. `others` are people whom the page names as well,
 * so that one query has all names.
 */
export async function provenanceOf(
  { userId }: MadeRecord,
  change: Awaited<ReturnType<typeof lastChangeOf>>,
  others: readonly (string | null)[] = [],
) {
  const changerId = change?.userId ?? null;
  const names = await namesOf([userId, changerId, ...others]);
  const nameOf = (person: string | null) => (person && names.get(person)) || null;
  return {
    nameOf,
    provenance: {
      createdBy: nameOf(userId),
      changedAt: change?.occurredAt ?? null,
      changedBy: nameOf(changerId),
    },
  };
}
