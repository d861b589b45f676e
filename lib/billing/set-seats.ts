import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/lock-organization";
import { countSeats } from "@/lib/members/count-seats";
import { isCharged } from "@/lib/organizations/is-charged";
import { ok, problem } from "@/lib/result";
import type { SetSeats } from "./schema";

/**
 * Sets how many seats an organization has, where nobody is charged for them; never fewer than are in use.
 *
 * @problem "seats_are_billed" | "seats_in_use"
 */
export async function setSeats(actor: Member, { seats }: SetSeats) {
  const db = authorize(actor, "billing.manage");
  if (isCharged()) return problem("seats_are_billed");
  return db.$transaction(async (tx) => {
    const { seats: before, now } = await lockOrganization(tx);
    if (seats === before) return ok({ seats });
    const { members, invitations } = await countSeats(tx, now);
    if (seats < members + invitations) return problem("seats_in_use", "seats");
    await tx.organization.updateMany({ data: { seats } });
    await recordEvent(tx, actor, {
      action: "seats.changed",
      targetId: actor.organizationId,
      changes: { from: before, to: seats },
    });
    return ok({ seats });
  });
}
