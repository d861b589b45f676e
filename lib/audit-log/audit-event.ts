import "server-only";
import type { ChainedEvent } from "@/lib/audit/chain";
import { changesOf, type EventChanges } from "@/lib/audit/event-changes";
import { actorNameOf, personIdsIn, targetNameOf } from "@/lib/audit/event-names";
import { type EventSentence, inWords, sentenceOf } from "@/lib/audit/event-sentence";
import type { OrganizationId } from "@/lib/db/organization-id";
import { type ListedPerson, peopleOf } from "@/lib/users/people-of";

/** The columns of an event that are shown and exported: all that its hash covers, and its place in the chain. */
export const eventColumns = {
  id: true,
  sequence: true,
  occurredAt: true,
  actorType: true,
  userId: true,
  action: true,
  targetType: true,
  targetId: true,
  result: true,
  changes: true,
  ip: true,
  userAgent: true,
  requestId: true,
  sessionId: true,
  previousHash: true,
  hash: true,
} as const;

interface EventRow extends Omit<ChainedEvent, "organizationId"> {
  readonly sequence: bigint | null;
  readonly occurredAt: Date;
  readonly previousHash: string | null;
  readonly hash: string | null;
}

/** An event as people read it. */
export interface AuditEvent extends Omit<EventRow, "sequence" | "changes"> {
  readonly organizationId: OrganizationId;
  /** Its number in the chain; null from before there was one. */
  readonly sequence: number | null;
  readonly changes: EventChanges;
  readonly actorName: string;
  readonly actorEmail: string | null;
  readonly targetName: string | null;
  readonly sentence: EventSentence;
  /** The names of the people whose ids the event has. */
  readonly names: ReadonlyMap<string, string>;
}

/** Events with the names of those they are about; one query for all of them. */
export async function withNames(
  organization: { readonly id: OrganizationId; readonly name: string },
  rows: readonly EventRow[],
): Promise<AuditEvent[]> {
  const read = rows.map((row) => ({ ...row, changes: changesOf(row.changes) }));
  const people = await peopleOf(read.flatMap(personIdsIn));
  return read.map((row) => {
    const names = namesIn(personIdsIn(row), people);
    const actorName = actorNameOf(row, names);
    const targetName = targetNameOf(row, names, organization.name);
    const { action, targetType, changes } = row;
    return {
      ...row,
      organizationId: organization.id,
      sequence: row.sequence === null ? null : Number(row.sequence),
      actorName,
      actorEmail: people.get(row.userId ?? "")?.email ?? null,
      targetName,
      sentence: sentenceOf({
        action,
        actorType: row.actorType,
        actorName,
        targetType,
        targetName,
        changes,
      }),
      names,
    };
  });
}

/** An event as a program reads it. */
export function toRecord({ sentence, names: _, ...event }: AuditEvent) {
  return { ...event, summary: inWords(sentence) };
}

function namesIn(
  ids: readonly string[],
  people: ReadonlyMap<string, ListedPerson>,
): ReadonlyMap<string, string> {
  return new Map(
    ids.flatMap((id) => {
      const person = people.get(id);
      return person ? [[id, person.name]] : [];
    }),
  );
}
