import "server-only";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { listColleagues } from "@/lib/members/list-colleagues";

/** The people whom a customer may be given to; undefined for members who may not decide that. */
export async function ownersToChoose(actor: Member) {
  return can(actor, "customer.assign") ? (await listColleagues(actor)).value : undefined;
}
