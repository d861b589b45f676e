import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { containsAsSearched } from "@/lib/contains";
import { folded } from "@/lib/db/search/folded";
import { listOrders, orderOf } from "@/lib/list-orders";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { noQuotes, recordsAgainst } from "./records-against";
import type { ListCompetitors } from "./schema";

/**
 * A page of competitors, searched by name, by name or newest first, each with how often we won and lost against it. Deleted ones
 * are listed alone, by name or the latest deleted first, for who may restore them.
 */
export async function listCompetitors(actor: Member, query: ListCompetitors) {
  const { q, limit, cursor, sort, state } = query;
  const isDeleted = state === "deleted";
  const db = authorize(actor, isDeleted ? "competitor.delete" : "competitor.read");
  const { orderBy, after, placeOf } = listOrders[orderOf(sort, state)];
  const rows = await db.competitor.findMany({
    where: {
      deletedAt: isDeleted ? { not: null } : null,
      AND: [q ? containsAsSearched(await folded(db, q)) : {}, cursor ? after(cursor) : {}],
    },
    orderBy: [...orderBy],
    take: limit + 1,
    select: competitorColumns,
  });
  const page = toPage("competitors", query, rows, (row) => [placeOf(row), row.id]);
  const records = await recordsAgainst(
    actor,
    db,
    page.data.map(({ id }) => id),
  );
  const data = page.data.map((row) => ({ ...row, ...(records.get(row.id) ?? noQuotes) }));
  return ok({ ...page, data });
}
