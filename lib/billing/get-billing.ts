import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countSeats } from "@/lib/members/count-seats";
import { isCharged } from "@/lib/organizations/is-charged";
import { ok } from "@/lib/result";

/** How an organization pays, and its seats: `members` and open `invitations` hold them, `free` are left. */
export async function getBilling(actor: Member) {
  const db = authorize(actor, "billing.read");
  const { seats: total } = await db.organization.findFirstOrThrow({ select: { seats: true } });
  const { members, invitations } = await countSeats(db, new Date());
  const used = members + invitations;
  return ok({
    provider: isCharged() ? ("stripe" as const) : ("self_hosted" as const),
    status: actor.status,
    seats: { total, used, members, invitations, free: Math.max(0, total - used) },
  });
}
