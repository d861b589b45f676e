import "server-only";
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
 * All events of a filter up to now, in the order of the chain, page by page. A page is read when it is asked for, so that a log
 * of any length takes the memory of one page. Events from before there was a chain come first.
 */
export async function* eventPages(
  db: TenantDb,
  { where, organization }: Wanted,
): AsyncGenerator<readonly AuditEvent[]> {
  const head = await db.auditHead.findFirst({ select: { sequence: true } });
  for (const rows of [unchained(db, where), chained(db, where, head?.sequence ?? 0n)])
    for await (const page of rows) yield await withNames(organization, page);
}

async function* unchained(db: TenantDb, where: object) {
  let after: string | undefined;
  do {
    const rest = { sequence: null, ...(after ? { id: { gt: after } } : {}) };
    const page: Page = await readPage(db, { AND: [where, rest] }, "id");
    if (page.length > 0) yield page;
    after = page[pageSize - 1]?.id;
  } while (after);
}

async function* chained(db: TenantDb, where: object, last: bigint) {
  let after: bigint | null | undefined = 0n;
  do {
    const rest = { sequence: { gt: after, lte: last } };
    const page: Page = await readPage(db, { AND: [where, rest] }, "sequence");
    if (page.length > 0) yield page;
    after = page[pageSize - 1]?.sequence;
  } while (after);
}

type Page = Awaited<ReturnType<typeof readPage>>;

function readPage(db: TenantDb, where: object, order: "id" | "sequence") {
  return db.auditEvent.findMany({
    where,
    orderBy: { [order]: "asc" },
    take: pageSize,
    select: eventColumns,
  });
}
