import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { type AuditEvent, eventColumns, withNames } from "./audit-event";
import type { whereOf } from "./event-filter";

interface Wanted {
  readonly where: Awaited<ReturnType<typeof whereOf>>;
  readonly organization: { readonly id: OrganizationId; readonly name: string };
}

const pageSize = 500;

/**
 * All events of a filter up to now, oldest first, a page at a time: the next one is read when it is asked for, so that a log
 * of any length takes the memory of one page.
 */
export async function* eventPages(
  db: TenantDb,
  { where, organization }: Wanted,
): AsyncGenerator<readonly AuditEvent[]> {
  const last = uuidv7();
  let after: string | null = null;
  for (;;) {
    const rest = { id: { lte: last, ...(after ? { gt: after } : {}) } };
    const rows: Awaited<ReturnType<typeof read>> = await read(db, { AND: [where, rest] });
    if (rows.length > 0) yield await withNames(organization, rows);
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize) return;
  }
}

function read(db: TenantDb, where: object) {
  return db.auditEvent.findMany({
    where,
    orderBy: { id: "asc" },
    take: pageSize,
    select: eventColumns,
  });
}
