import "server-only";
import type { Member } from "@/lib/access/actor";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { importColumns } from "./import-record";
import { authorizeImports } from "./own-imports";
import type { ListImports } from "./schema";

/** The actor's own imports, newest first. */
export async function listImports(actor: Member, query: ListImports) {
  const { resource, limit, cursor } = query;
  const db = authorizeImports(actor, resource);
  const rows = await db.import.findMany({
    where: {
      userId: actor.userId,
      ...(resource ? { resource } : {}),
      ...(cursor ? { id: { lt: cursor[1] } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: importColumns,
  });
  return ok(toPage("imports", query, rows, ({ id }) => ["", id]));
}
