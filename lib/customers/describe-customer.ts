import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { lastChange } from "@/lib/audit/last-change";
import { ok, problem } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { activityColumns } from "./activity";
import { addressColumns } from "./address";
import { contactColumns } from "./contact";

const newestActivities = 20;

/**
 * What a customer's page tells beside the customer: people, addresses, the newest of the
 * timeline with who wrote it, and who changed the customer last.
 *
 * @problem "not_found"
 */
export async function describeCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const customer = await db.customer.findFirst({
    where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
    select: {
      contacts: { select: contactColumns, orderBy: [{ isPrimary: "desc" }, { name: "asc" }] },
      addresses: { select: addressColumns, orderBy: { kind: "asc" } },
      activities: {
        select: activityColumns,
        orderBy: { id: "desc" },
        take: newestActivities,
      },
    },
  });
  if (!customer) return problem("not_found");
  const change = await lastChange(db, customerId);
  const names = await namesOf([
    ...customer.activities.map(({ userId }) => userId),
    change?.userId ?? null,
  ]);
  return ok({
    contacts: customer.contacts,
    addresses: customer.addresses,
    changedAt: change?.occurredAt ?? null,
    changedBy: (change?.userId && names.get(change.userId)) || null,
    activities: customer.activities.map((activity) => ({
      ...activity,
      byName: (activity.userId && names.get(activity.userId)) || null,
    })),
  });
}
