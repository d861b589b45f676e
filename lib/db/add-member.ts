import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "@/lib/access/roles";
import { currentOrganizationId } from "./tenancy";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

interface NewMember {
  readonly userId: string;
  readonly role: Role;
  readonly invitedByUserId: string | null;
}

/**
 * Makes a person a member: the tenant's record and the directory's line, together. Answers false, with nothing written, for
 * somebody who is a member.
 */
export async function addMember(
  tx: TenantTx,
  { userId, role, invitedByUserId }: NewMember,
): Promise<boolean> {
  const organizationId = currentOrganizationId();
  const statements = unscoped(tx);
  statements.post`
    INSERT INTO organization_members (organization_id, id, user_id, role, invited_by_user_id)
    VALUES (${organizationId}::uuid, ${uuidv7()}::uuid, ${userId}::uuid, ${role}, ${invitedByUserId}::uuid)
    ON CONFLICT (organization_id, user_id) DO NOTHING`;
  const written = await statements.execute`
    INSERT INTO user_organizations (organization_id, user_id, role)
    VALUES (${organizationId}::uuid, ${userId}::uuid, ${role})
    ON CONFLICT (user_id, organization_id) DO NOTHING`;
  return written > 0;
}
