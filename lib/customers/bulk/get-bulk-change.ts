import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { bulkColumns } from "./bulk-change";

/**
 * What the actor did to many customers at once.
 *
 * @problem "not_found": also for what somebody else did
 */
export async function getBulkChange(actor: Member, { bulkChangeId }: { bulkChangeId: string }) {
  const db = authorize(actor, "customer.update");
  const change = await db.bulkChange.findFirst({
    where: { id: bulkChangeId, userId: actor.userId },
    select: bulkColumns,
  });
  return change ? ok(change) : problem("not_found");
}
