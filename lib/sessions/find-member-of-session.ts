import "server-only";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { findSessionRecordById } from "@/lib/db/account/session-record";
import type { OrganizationId } from "@/lib/db/organization-id";

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
  const membership = record?.memberships.find((one) => one.organizationId === organizationId);
  if (!record || !membership) return null;
  return {
    organizationId,
    role: membership.role,
    status: membership.status,
    hasOwnRecordsOnly: membership.hasOwnRecordsOnly,
    userId: record.userId,
    sessionId: record.id,
    isFresh: false,
    origin,
  };
}
