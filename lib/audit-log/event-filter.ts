import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Member } from "@/lib/access/actor";
import { actionsByGroup } from "@/lib/audit/action-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { dayAfter, startOfDay } from "@/lib/zoned-day";
import { findPeople } from "./find-people";
import type { EventFilter } from "./schema";

/** What a filter asks for, as part of a query's `where`. Days are those of the organization's time zone. */
export async function whereOf(actor: Member, db: TenantDb, filter: EventFilter) {
  const { person, action, targetId, from, to } = filter;
  const timeZone = from || to ? await timeZoneOf(db) : "UTC";
  const people = person ? await findPeople(actor, db, person) : null;
  return {
    AND: [
      people ? { OR: [{ userId: { in: people } }, { targetId: { in: people } }] } : {},
      action ? { action: { in: [...(actionsByGroup[action] ?? [action])] } } : {},
      targetId ? { targetId } : {},
      from ? since(startOf(from, timeZone)) : {},
      to ? before(endOf(to, timeZone)) : {},
    ],
  };
}

async function timeZoneOf(db: TenantDb): Promise<string> {
  const { timeZone } = await db.organization.findFirstOrThrow({ select: { timeZone: true } });
  return timeZone;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function startOf(from: string, timeZone: string): Date {
  return isDay(from) ? startOfDay(from, timeZone) : new Date(from);
}

// A day ends just before the next one begins; an exact time is included itself.
function endOf(to: string, timeZone: string): Date {
  return isDay(to) ? startOfDay(dayAfter(to), timeZone) : new Date(new Date(to).getTime() + 1);
}

const hourMs = 60 * 60_000;

// Ids begin with the server's time, which is what the index can use. The database's clock, which decides, may differ from the
// server's, but not by an hour.
function since(start: Date) {
  return { occurredAt: { gte: start }, id: { gte: idAt(start.getTime() - hourMs) } };
}

function before(end: Date) {
  return { occurredAt: { lt: end }, id: { lt: idAt(end.getTime() + hourMs) } };
}

const zeros = new Uint8Array(16);

/** The smallest id of a millisecond. @see RFC 9562 section 5.7 */
function idAt(ms: number): string {
  return uuidv7({ msecs: Math.max(0, ms), seq: 0, random: zeros });
}
