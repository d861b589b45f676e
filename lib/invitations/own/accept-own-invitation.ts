import "server-only";
import { invitee, type Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { joinByInvitation } from "../invitee/join-by-invitation";
import { ownInvitationKey } from "./own-invitation-key";

/**
 * Accepts an invitation to the address that a logged-in person has proved. No link is needed: the proof says what the link would.
 *
 * @problem those of {@link ownInvitationKey} | those of {@link joinByInvitation}
 */
export async function acceptOwnInvitation(
  person: Person,
  { invitationId }: { invitationId: string },
) {
  const key = await ownInvitationKey(person, invitationId);
  if (!key.ok) return key;
  const { userId, name, origin } = person;
  const actor = invitee(key.value.organizationId, origin);
  const db = authorize(actor, "invitation.accept");
  const joiner = { kind: "known", userId, name } as const;
  return joinByInvitation(
    db,
    { actor, key: key.value, joiner },
    async (_, { organizationId, slug }) => ({ organizationId, slug }),
  );
}
