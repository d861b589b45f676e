import "server-only";
import type { Role } from "@/lib/access/roles";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantTx } from "@/lib/db/tenant-handle";

interface NewMember {
  readonly organizationId: OrganizationId;
  readonly userId: string;
  readonly role: Role;
  readonly invitedByUserId: string | null;
}

/** Makes a person a member: the tenant's record and the directory's line, together. */
export async function addMember(tx: TenantTx, member: NewMember): Promise<void> {
  const { organizationId, userId, role, invitedByUserId } = member;
  await tx.organizationMember.create({ data: { userId, role, invitedByUserId } });
  await directoryOf(tx).userOrganization.create({ data: { userId, organizationId, role } });
}
