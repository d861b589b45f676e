import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { consumeTogether } from "./consume-together";

/**
 * Counts a mail that invites somebody: 5 a day from one organization to one address, 100 an hour and 200 a day from it to all.
 *
 * @problem "too_many_requests"
 */
export async function admitInvitation(organizationId: OrganizationId, email: string) {
  return consumeTogether([
    ["invitation_address", `${organizationId} ${email}`],
    ["invitation", organizationId],
    ["invitation_daily", organizationId],
  ]);
}
