import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { toView, viewColumns } from "./view";

const most = 100;

/** The actor's own views of the customers, and those that are shared, by name. */
export async function listViews(actor: Member) {
  const db = authorize(actor, "customer.read");
  const rows = await db.savedView.findMany({
    where: { resource: "customer", OR: [{ userId: actor.userId }, { isShared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: viewColumns,
  });
  return ok({ data: rows.map(toView), nextCursor: null });
}
