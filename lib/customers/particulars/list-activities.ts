import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { activityColumns } from "./activity";
import type { ListActivities } from "./particulars-schema";
import { readableCustomer } from "./readable-customer";

/**
 * A customer's timeline, newest first.
 *
 * @problem "not_found"
 */
export async function listActivities(actor: Member, query: ListActivities) {
  const { customerId, limit, cursor } = query;
  const db = authorize(actor, "customer.read");
  const customer = await readableCustomer(db, actor, customerId);
  if (!customer.ok) return customer;
  const rows = await db.activity.findMany({
    where: { customerId, ...(cursor ? { id: { lt: cursor[1] } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: activityColumns,
  });
  return ok(toPage("activities", query, rows, ({ id }) => ["", id]));
}
