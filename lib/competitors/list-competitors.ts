import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { contains } from "@/lib/contains";
import { afterName, toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { noQuotes, recordsAgainst } from "./records-against";
import type { ListCompetitors } from "./schema";

/**
 * A page of competitors, searched by name, by name or newest first, each with how often we won and lost against it. Deleted ones
 * are listed alone, for who may restore them.
 */
export async function listCompetitors(actor: Member, query: ListCompetitors) {
  const { q, limit, cursor, sort, state } = query;
  const isDeleted = state === "deleted";
  const db = authorize(actor, isDeleted ? "competitor.delete" : "competitor.read");
  const rows = await db.competitor.findMany({
    where: {
      deletedAt: isDeleted ? { not: null } : null,
      AND: [
        q ? { name: contains(q) } : {},
        cursor ? (sort === "name" ? afterName(cursor) : { id: { lt: cursor[1] } }) : {},
      ],
    },
    orderBy: sort === "name" ? [{ name: "asc" }, { id: "asc" }] : { id: "desc" },
    take: limit + 1,
    select: competitorColumns,
  });
  const page = toPage(rows, limit, (row) => [sort === "name" ? row.name : "", row.id]);
  const records = await recordsAgainst(
    actor,
    db,
    page.data.map(({ id }) => id),
  );
  const data = page.data.map((row) => ({ ...row, ...(records.get(row.id) ?? noQuotes) }));
  return ok({ ...page, data });
}
