import "server-only";
import type { Person } from "@/lib/access/actor";
import { refuseInvitation } from "../invitee/refuse-invitation";
import { ownInvitationKey } from "./own-invitation-key";

/**
 * Declines an invitation to the address that a logged-in person has proved; see {@link refuseInvitation}.
 *
 * @problem those of {@link ownInvitationKey} | those of {@link refuseInvitation}
 */
export async function declineOwnInvitation(
  person: Person,
  { invitationId }: { invitationId: string },
) {
  const key = await ownInvitationKey(person, invitationId);
  return key.ok ? refuseInvitation(person.origin, key.value) : key;
}
