import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";

/** The categories that products have, in the order of the alphabet. */
export async function listCategories(actor: Member) {
  const db = authorize(actor, "product.read");
  const rows = await db.product.groupBy({
    by: ["category"],
    where: { deletedAt: null, category: { not: "" } },
    orderBy: { category: "asc" },
  });
  return ok(rows.map(({ category }) => category));
}
