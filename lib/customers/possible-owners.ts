import "server-only";
import { roleMay } from "@/lib/access/policy";
import { isRole } from "@/lib/access/roles";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** Those of some people who may look after customers now: active members whose role allows it. */
export async function possibleOwners(
  tx: TenantTx,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const members = await tx.organizationMember.findMany({
    where: { userId: { in: [...userIds] }, isSuspended: false },
    select: { userId: true, role: true },
  });
  const able = members.filter(({ role }) => isRole(role) && roleMay(role, "customer.update"));
  return new Set(able.map(({ userId }) => userId));
}
