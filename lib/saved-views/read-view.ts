import "server-only";
import type { Member } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { toView, viewColumnsFor, visibleViews } from "./view";

/**
 * A view that the actor sees, as this transaction reads it.
 *
 * @problem "not_found"
 */
export async function readView(tx: TenantTx, actor: Member, viewId: string) {
  const view = await tx.savedView.findFirst({
    where: { id: viewId, ...visibleViews(actor) },
    select: viewColumnsFor(actor),
  });
  return view ? ok(toView(view)) : problem("not_found");
}
