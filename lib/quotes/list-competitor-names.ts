import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";

/** The competitors that a quote can be lost to, by name. */
export async function listCompetitorNames(actor: Member) {
  const competitors = await authorize(actor, "quote.update").competitor.findMany({
    where: { deletedAt: null },
    orderBy: { name: "asc" },
    take: 200,
    select: { id: true, name: true },
  });
  return ok(competitors);
}
