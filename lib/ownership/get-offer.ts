import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { findOpenOffer, type OpenOffer } from "./find-offer";

/** An open offer with the names of both. */
export interface ShownOffer extends OpenOffer {
  readonly isForMe: boolean;
  readonly fromName: string;
  readonly toName: string;
}

/** The open offer of the ownership, for the owners and the person it was made to; null for everybody else. */
export async function getOffer(actor: Member) {
  const db = authorize(actor, "ownership.accept");
  const found = await findOpenOffer(db, new Date());
  const isForMe = found?.toUserId === actor.userId;
  if (!found || !(isForMe || can(actor, "ownership.transfer")))
    return ok<{ offer: ShownOffer | null }>({ offer: null });
  const names = await namesOf([found.fromUserId, found.toUserId]);
  const nameOf = (userId: string) => names.get(userId) ?? "";
  return ok<{ offer: ShownOffer | null }>({
    offer: {
      ...found,
      isForMe,
      fromName: nameOf(found.fromUserId),
      toName: nameOf(found.toUserId),
    },
  });
}
