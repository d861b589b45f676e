import "server-only";
import { invitee, type Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { joinByInvitation } from "./join-by-invitation";
import { ownInvitationKey } from "./own-invitation-key";

/**
 * Accepts an invitation to the address that a logged-in person has proved, without its link: the proof says what the link would.
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
  return authorize(actor, "invitation.accept").$transaction(async (tx) => {
    const joined = await joinByInvitation(tx, actor, key.value, { kind: "known", userId, name });
    if (!joined.ok) return joined;
    const { organizationId, slug } = joined.value;
    return ok({ organizationId, slug });
  });
}
