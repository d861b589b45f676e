import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { exportColumns, toExport } from "./export-record";
import type { ListExports } from "./schema";

/** A page of the organization's exports, newest first. */
export async function listExports(actor: Member, query: ListExports = { limit: 50 }) {
  const { limit, cursor } = query;
  const db = authorize(actor, "organization.export");
  const rows = await db.organizationExport.findMany({
    where: cursor ? { id: { lt: cursor[1] } } : {},
    orderBy: { id: "desc" },
    take: limit + 1,
    select: exportColumns,
  });
  const { data, nextCursor } = toPage("exports", query, rows, ({ id }) => ["", id]);
  return ok({ data: data.map(toExport), nextCursor });
}
