import "server-only";
import { isRole, type Role } from "@/lib/access/roles";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** A member's record, or null for somebody who is none. */
export async function findMember(
  tx: TenantTx,
  userId: string,
): Promise<{ id: string; role: Role } | null> {
  const row = await tx.organizationMember.findFirst({
    where: { userId },
    select: { id: true, role: true },
  });
  return row && isRole(row.role) ? { id: row.id, role: row.role } : null;
}

/** Whether taking the owner's role from `member` would leave none. Asked under the organization's lock. */
export async function isLastOwner(tx: TenantTx, member: { readonly role: Role }): Promise<boolean> {
  if (member.role !== "owner") return false;
  return (await tx.organizationMember.count({ where: { role: "owner", isSuspended: false } })) <= 1;
}
