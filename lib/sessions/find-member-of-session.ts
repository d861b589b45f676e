import "server-only";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { isRole } from "@/lib/access/roles";
import type { OrganizationId } from "@/lib/db/organization-id";
import { findSessionRecordById } from "@/lib/db/session-record";

/**
 * The member behind a session's id, for what was signed in the session's name and is used without its token. Null once the
 * session has ended, its user is disabled, or they are no longer an active member.
 */
export async function findMemberOfSession(
  sessionId: string,
  organizationId: OrganizationId,
  origin: RequestOrigin,
): Promise<Member | null> {
  const record = await findSessionRecordById(sessionId);
  const membership = record?.memberships.find(({ id }) => id === organizationId);
  if (!record || !membership || !isRole(membership.role)) return null;
  return {
    organizationId,
    role: membership.role,
    status: membership.status,
    hasOwnRecordsOnly: membership.has_own_records_only,
    userId: record.user_id,
    sessionId: record.id,
    isFresh: false,
    origin,
  };
}
