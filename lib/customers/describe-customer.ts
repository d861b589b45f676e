import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { lastChangeOf, provenanceOf } from "@/lib/audit/provenance-of";
import { ok, problem } from "@/lib/result";
import { activityColumns } from "./particulars/activity";
import { addressColumns } from "./particulars/address";
import { contactColumns } from "./particulars/contact";

const newestActivities = 20;

/**
 * What a customer's page says beside the customer: who looks after it, its people, addresses, the newest entries of the timeline
 * with their authors, who made it and who changed it last.
 *
 * @problem "not_found"
 */
export async function describeCustomer(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const [customer, change] = await Promise.all([
    db.customer.findFirst({
      where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
      select: {
        userId: true,
        ownerUserId: true,
        contacts: { select: contactColumns, orderBy: [{ isPrimary: "desc" }, { name: "asc" }] },
        addresses: { select: addressColumns, orderBy: { kind: "asc" } },
        activities: {
          select: activityColumns,
          orderBy: { id: "desc" },
          take: newestActivities,
        },
      },
    }),
    lastChangeOf(db, customerId),
  ]);
  if (!customer) return problem("not_found");
  const { ownerUserId } = customer;
  const writers = customer.activities.map(({ userId }) => userId);
  const { nameOf, provenance } = await provenanceOf(customer, change, [ownerUserId, ...writers]);
  return ok({
    ownerName: nameOf(ownerUserId),
    contacts: customer.contacts,
    addresses: customer.addresses,
    provenance,
    activities: customer.activities.map((activity) => ({
      ...activity,
      byName: nameOf(activity.userId),
    })),
  });
}
