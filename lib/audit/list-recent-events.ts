import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { namesOf } from "@/lib/users/names-of";
import { changesOf } from "./event-changes";
import { actorNameOf, personIdsIn, targetNameOf } from "./event-names";
import { type EventSentence, sentenceOf } from "./event-sentence";

/** An event as a list of what happened last tells it. */
export interface RecentEvent {
  readonly id: string;
  readonly action: string;
  /** What it was done to. */
  readonly targetType: string;
  readonly targetId: string;
  readonly sentence: EventSentence;
  readonly occurredAt: Date;
}

interface Query {
  readonly limit: number;
  /** Only this person's customers and other records are told of; null for everybody's. */
  readonly recordsOf: string | null;
}

const peopleAndOrganization = ["organization", "user", "invitation"];

/**
 * The newest events of the organization, newest first. Whoever accepts an invitation joins by it: one line says both. What
 * somebody did to a record several times in a row, as an editor that saves by itself does, is told once.
 */
export async function listRecentEvents(
  db: TenantDb,
  { limit, recordsOf }: Query,
): Promise<RecentEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: {
      result: "success",
      action: { not: "invitation.accepted" },
      ...(recordsOf === null
        ? {}
        : { OR: [{ targetType: { in: peopleAndOrganization } }, { userId: recordsOf }] }),
    },
    orderBy: { id: "desc" },
    take: limit * 2,
    select: {
      id: true,
      action: true,
      actorType: true,
      userId: true,
      targetType: true,
      targetId: true,
      changes: true,
      occurredAt: true,
    },
  });
  const events = rows
    .filter((row, index) => !isRepeated(row, rows[index - 1]))
    .slice(0, limit)
    .map((row) => ({ ...row, changes: changesOf(row.changes) }));
  const names = await namesOf(events.flatMap(personIdsIn));
  return events.map((event) => {
    const actorName = actorNameOf(event, names);
    const targetName = targetNameOf(event, names, null);
    const { id, action, targetType, targetId, occurredAt } = event;
    return {
      ...{ id, action, targetType, targetId, occurredAt },
      sentence: sentenceOf({ ...event, actorName, targetName }),
    };
  });
}

interface Done {
  readonly action: string;
  readonly userId: string | null;
  readonly targetId: string;
}

function isRepeated(event: Done, later: Done | undefined): boolean {
  return (
    later?.action === event.action &&
    later.userId === event.userId &&
    later.targetId === event.targetId
  );
}
