import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok } from "@/lib/result";
import { activityColumns } from "./activity";
import type { AddActivity } from "./particulars-schema";
import { touchableCustomer } from "./touchable-customer";

/**
 * Adds a note, call, meeting or mail to a customer's timeline.
 *
 * @problem "not_found"
 */
export async function addActivity(actor: Member, { customerId, kind, body }: AddActivity) {
  const db = authorize(actor, "customer.update");
  return db.$transaction(async (tx) => {
    const customer = await touchableCustomer(tx, actor, customerId);
    if (!customer.ok) return customer;
    const activity = await tx.activity.create({
      data: { customerId, kind, body, userId: actor.userId },
      select: activityColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.activity_added",
      targetId: customerId,
      changes: { name: customer.value.name, kind },
    });
    return ok(activity);
  });
}
