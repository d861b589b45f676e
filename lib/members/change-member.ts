import "server-only";
import type { Role } from "@/lib/access/roles";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantTx } from "@/lib/db/tenant-handle";

interface Place {
  readonly organizationId: OrganizationId;
  readonly userId: string;
}

/** Changes a member's role or status: writes the tenant's record and the directory's copy together. */
export async function changeMember(
  tx: TenantTx,
  { organizationId, userId }: Place,
  data: { readonly role?: Role; readonly isSuspended?: boolean },
): Promise<void> {
  await tx.organizationMember.updateMany({ where: { userId }, data });
  await directoryOf(tx).userOrganization.updateMany({ where: { userId, organizationId }, data });
}

/** Removes a member: deletes the tenant's record and the directory's copy together. */
export async function deleteMember(tx: TenantTx, { organizationId, userId }: Place): Promise<void> {
  await tx.organizationMember.deleteMany({ where: { userId } });
  await directoryOf(tx).userOrganization.deleteMany({ where: { userId, organizationId } });
}
