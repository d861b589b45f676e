import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok, problem } from "@/lib/result";
import type { ListDeliveries } from "./schema";
import { deliveryColumns } from "./webhook";

/**
 * A page of what an endpoint was told, newest first, and how that went.
 *
 * @problem "not_found"
 */
export async function listDeliveries(actor: Member, query: ListDeliveries) {
  const { webhookId, limit, cursor, status } = query;
  const db = authorize(actor, "webhook.read");
  const isThere = (await db.webhookEndpoint.count({ where: { id: webhookId } })) > 0;
  if (!isThere) return problem("not_found");
  const rows = await db.webhookDelivery.findMany({
    where: {
      endpointId: webhookId,
      ...(status ? { status } : {}),
      ...(cursor ? { id: { lt: cursor[1] } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: deliveryColumns,
  });
  return ok(toPage("deliveries", query, rows, ({ id }) => ["", id]));
}
