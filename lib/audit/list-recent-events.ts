import "server-only";
import { type RecentEventsQuery, readRecentEvents } from "@/lib/db/audit/read-recent-events";
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
  /** Whether what it was done to still has a page: not if it was deleted or has left. */
  readonly hasPage: boolean;
  readonly sentence: EventSentence;
  readonly occurredAt: Date;
}

/**
 * The newest events of the organization, newest first. Whoever accepts an invitation joins by it: one line says both. What
 * somebody did to a record several times in a row, as an editor that saves by itself does, is told once.
 */
export async function listRecentEvents(
  db: TenantDb,
  query: RecentEventsQuery,
): Promise<RecentEvent[]> {
  const rows = await readRecentEvents(db, query);
  const events = rows.map((row) => ({ ...row, changes: changesOf(row.changes) }));
  const names = await namesOf(events.flatMap(personIdsIn));
  return events.map((event) => {
    const actorName = actorNameOf(event, names);
    const targetName = targetNameOf(event, names, null);
    const { id, action, targetType, targetId, hasPage, occurredAt } = event;
    return {
      ...{ id, action, targetType, targetId, hasPage, occurredAt },
      sentence: sentenceOf({ ...event, actorName, targetName }),
    };
  });
}
