import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countRecords } from "@/lib/db/organizations/count-records";
import { ok } from "@/lib/result";

/** How much a deletion destroys, including records that have already left the lists. */
export async function countDestroyed(actor: Member) {
  return ok(await countRecords(authorize(actor, "organization.delete")));
}
