/** What an event says, as the chain covers it. The database adds the time and the place in the chain. */
export interface ChainedEvent {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string | null;
  readonly actorType: string;
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly result: string;
  readonly changes: unknown;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  readonly sessionId: string | null;
}

/** The hash before the first event. */
export const genesisHash = "0".repeat(64);

/**
 * An event as one text, the same wherever and whenever it is made: the fields in a fixed order, the keys of `changes` sorted,
 * independent of the database's settings.
 *
 * The chain's hash is SHA-256(previous hash + "\n" + sequence + "\n" + time in UTC with milliseconds + "\n" + this text), in hex.
 */
export function canonicalText(event: ChainedEvent): string {
  return JSON.stringify([
    event.organizationId,
    event.id,
    event.userId,
    event.actorType,
    event.action,
    event.targetType,
    event.targetId,
    event.result,
    sorted(event.changes),
    event.ip,
    event.userAgent,
    event.requestId,
    event.sessionId,
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}
