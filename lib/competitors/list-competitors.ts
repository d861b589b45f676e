import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { contains } from "@/lib/contains";
import { afterName, toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { competitorColumns } from "./competitor";
import { noQuotes, recordsAgainst } from "./records-against";
import type { ListCompetitors } from "./schema";

/** A page of competitors, searched by name, by name or newest first, each with how often we won and lost against it. */
export async function listCompetitors(actor: Member, { q, limit, cursor, sort }: ListCompetitors) {
  const db = authorize(actor, "competitor.read");
  const rows = await db.competitor.findMany({
    where: {
      deletedAt: null,
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
