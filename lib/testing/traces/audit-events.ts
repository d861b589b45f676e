import type { OrganizationId } from "@/lib/db/organization-id";
import { ownerDatabase } from "../database/owner-database";

/** What an organization's audit log has of an action, oldest first. */
export async function auditEvents(
  { organizationId }: { readonly organizationId: OrganizationId },
  action: string,
) {
  const { rows } = await ownerDatabase.query(
    "SELECT target_id, user_id, changes FROM audit_events WHERE organization_id = $1 AND action = $2 ORDER BY id",
    [organizationId, action],
  );
  return rows;
}
