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

/** A series that is longer than so many reads ends the list: whoever looks at it waits. */
const mostReads = 10;

/**
 * The newest events of the organization, newest first. Whoever accepts an invitation joins by it: one line says both. What
 * somebody did to a record several times in a row, as an editor that saves by itself does, is told once.
 */
export async function listRecentEvents(db: TenantDb, query: Query): Promise<RecentEvent[]> {
  const rows = await readDone(db, query);
  const events = rows.map((row) => ({ ...row, changes: changesOf(row.changes) }));
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

// Mostly one read is enough.
async function readDone(db: TenantDb, query: Query) {
  const done: Awaited<ReturnType<typeof readBefore>> = [];
  let before: string | undefined;
  for (let reads = 0; reads < mostReads && done.length < query.limit; reads += 1) {
    const rows = await readBefore(db, before, query);
    for (const row of rows) if (!isRepeated(row, done.at(-1))) done.push(row);
    before = rows.at(-1)?.id;
    if (rows.length < rowsInRead(query)) break;
  }
  return done.slice(0, query.limit);
}

const rowsInRead = ({ limit }: Query) => limit * 2;

function readBefore(db: TenantDb, before: string | undefined, query: Query) {
  const { recordsOf } = query;
  return db.auditEvent.findMany({
    where: {
      result: "success",
      action: { not: "invitation.accepted" },
      ...(before ? { id: { lt: before } } : {}),
      ...(recordsOf === null
        ? {}
        : { OR: [{ targetType: { in: peopleAndOrganization } }, { userId: recordsOf }] }),
    },
    orderBy: { id: "desc" },
    take: rowsInRead(query),
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
