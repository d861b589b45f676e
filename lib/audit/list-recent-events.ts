import "server-only";
import { z } from "zod";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { namesOf } from "@/lib/users/names-of";
import { type AuditAction, auditActions } from "./events";

/** An event as a list of what happened last tells it. */
export interface RecentEvent {
  readonly id: string;
  readonly action: AuditAction;
  /** Null for somebody who had no account yet. */
  readonly actorName: string | null;
  /** What it was done to: a person's name, a customer's, an invitation's address. */
  readonly targetName: string | null;
  readonly occurredAt: Date;
}

const changesSchema = z.object({ name: z.string().optional(), email: z.string().optional() });

interface Query {
  readonly limit: number;
  /** Whose work on customers and other records is told; everybody's where it is null. */
  readonly recordsOf: string | null;
}

const peopleAndOrganization = ["organization", "user", "invitation"];

/** The newest events of the organization, newest first. */
export async function listRecentEvents(
  db: TenantDb,
  { limit, recordsOf }: Query,
): Promise<RecentEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: {
      result: "success",
      ...(recordsOf === null
        ? {}
        : { OR: [{ targetType: { in: peopleAndOrganization } }, { userId: recordsOf }] }),
    },
    orderBy: { id: "desc" },
    take: limit,
    select: {
      id: true,
      action: true,
      userId: true,
      targetType: true,
      targetId: true,
      changes: true,
      occurredAt: true,
    },
  });
  const names = await namesOf(
    rows.flatMap(({ userId, targetType, targetId }) =>
      targetType === "user" ? [userId, targetId] : [userId],
    ),
  );
  return rows.flatMap(({ id, action, userId, targetId, changes, occurredAt }) => {
    if (!isAuditAction(action)) return [];
    const { name, email } = changesSchema.catch({}).parse(changes);
    return {
      id,
      action,
      actorName: userId ? (names.get(userId) ?? null) : null,
      targetName: names.get(targetId) ?? name ?? email ?? null,
      occurredAt,
    };
  });
}

function isAuditAction(action: string): action is AuditAction {
  return action in auditActions;
}
