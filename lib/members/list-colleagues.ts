import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { listMemberRecords } from "@/lib/db/members/member-record";
import { ok } from "@/lib/result";
import { mostMembersToChoose } from "./schema";

/** The members by name, with whether customers can be given to them: active, and with a role that works on customers. */
export async function listColleagues(actor: Member) {
  authorize(actor, "member.read");
  const records = await listMemberRecords({
    organizationId: actor.organizationId,
    count: mostMembersToChoose,
  });
  return ok(
    records
      .map(({ userId, name, role, isSuspended }) => ({
        userId,
        name,
        mayOwn: !isSuspended && roleMay(role, "customer.update"),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  );
}
