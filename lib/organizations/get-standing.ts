import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { isCharged } from "./is-charged";

/** An organization's status and since when, for the banner that says so. */
export async function getStanding(actor: Member) {
  const db = authorize(actor, "organization.read");
  const dates = await db.organization.findFirstOrThrow({
    select: { trialEndsAt: true, pastDueSince: true, deletionRequestedAt: true },
  });
  return ok({ status: actor.status, isCharged: isCharged(), ...dates });
}
