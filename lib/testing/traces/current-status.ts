import type { OrganizationStatus } from "@/lib/organizations/status";
import { findSession } from "@/lib/sessions/find-session";
import { anAccessToken } from "../company/people";

/** An organization's status at a member's next request. */
export async function currentStatus(member: {
  readonly userId: string;
  readonly organizationId: string;
}): Promise<OrganizationStatus> {
  const session = await findSession(await anAccessToken(member));
  const membership = session?.memberships.find(
    ({ organizationId }) => organizationId === member.organizationId,
  );
  if (!membership) throw new Error("This member has no membership.");
  return membership.status;
}
