import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "@/lib/access/roles";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

interface NewMember {
  readonly userId: string;
  readonly role: Role;
  readonly invitedByUserId: string | null;
}

/**
 * Makes a person a member: writes the tenant's record and the directory's copy together. The caller has checked, under the
 * organization's lock, that they are not one yet; if it was wrong, the transaction fails.
 */
export function addMember(tx: TenantTx, { userId, role, invitedByUserId }: NewMember): void {
  const organizationId = currentOrganizationId();
  const statements = unscoped(tx);
  statements.post`
    INSERT INTO organization_members (organization_id, id, user_id, role, invited_by_user_id)
    VALUES (${organizationId}::uuid, ${uuidv7()}::uuid, ${userId}::uuid, ${role}, ${invitedByUserId}::uuid)`;
  statements.post`
    INSERT INTO user_organizations (organization_id, user_id, role)
    VALUES (${organizationId}::uuid, ${userId}::uuid, ${role})`;
}
