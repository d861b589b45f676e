import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { eventColumns, withNames } from "./audit-event";
import { whereOf } from "./event-filter";
import type { ListEvents } from "./schema";

/** A page of the audit log, newest first. */
export async function listEvents(actor: Member, query: ListEvents) {
  const { limit, cursor, ...filter } = query;
  const db = authorize(actor, "audit.read");
  const wanted = await whereOf(actor, db, filter);
  const rows = await db.auditEvent.findMany({
    where: { AND: [wanted, cursor ? { id: { lt: cursor[1] } } : {}] },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: eventColumns,
  });
  const { data, nextCursor } = toPage("audit_events", query, rows, ({ id }) => ["", id]);
  const organization = await db.organization.findFirstOrThrow({ select: { name: true } });
  const named = await withNames({ id: actor.organizationId, ...organization }, data);
  return ok({ data: named, nextCursor });
}
