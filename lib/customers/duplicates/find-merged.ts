import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * The customer that this one was merged into. Whether the actor may see that one is up to its own page.
 *
 * @problem "not_found"
 */
export async function findMerged(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const merged = await db.customer.findFirst({
    where: { id: customerId, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  return merged?.mergedIntoId ? ok({ mergedIntoId: merged.mergedIntoId }) : problem("not_found");
}
