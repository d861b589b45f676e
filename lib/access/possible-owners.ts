import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type Permission, roleMay } from "./policy";
import { isRole } from "./roles";

/** Those of some people who may look after records now: active members whose role has the permission to work on them. */
export async function possibleOwners(
  tx: TenantTx,
  permission: Permission,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const members = await tx.organizationMember.findMany({
    where: { userId: { in: [...userIds] }, isSuspended: false },
    select: { userId: true, role: true },
  });
  const able = members.filter(({ role }) => isRole(role) && roleMay(role, permission));
  return new Set(able.map(({ userId }) => userId));
}
