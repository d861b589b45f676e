import "server-only";
import type { Person } from "@/lib/access/actor";
import { listOpenInvitationRecords } from "@/lib/db/invitations/open-invitation-record";
import { ok, problem } from "@/lib/result";
import type { InvitationKey } from "../link/invitation-token";

/**
 * The key of an invitation that is open to a person's own proved address. Any other, of whichever organization, is not found.
 *
 * @problem "invitation_not_open"
 */
export async function ownInvitationKey({ userId }: Person, invitationId: string) {
  const [own] = await listOpenInvitationRecords({ userId, invitationId, count: 1 });
  if (!own) return problem("invitation_not_open");
  return ok<InvitationKey>({ organizationId: own.organizationId, invitationId });
}
