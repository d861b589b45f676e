import "server-only";
import { invitee, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { identityDb } from "@/lib/db/identity";
import { ok, problem } from "@/lib/result";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { namesOf } from "@/lib/users/names-of";
import { parseInvitationToken } from "./invitation-token";
import { openInvitation } from "./open-invitation";

/**
 * What the page behind an invitation's link shows: who invites, to which organization, with which role, and whether the address
 * has an account.
 *
 * @problem those of {@link openInvitation}
 */
export async function findInvitation(origin: RequestOrigin, { token }: { token: string }) {
  const key = parseInvitationToken(token);
  if (!key) return problem("invitation_not_found");
  const db = authorize(invitee(key.organizationId, origin), "invitation.accept");
  const found = await openInvitation(db, key);
  if (!found.ok) return found;

  const { email, role, invitedByUserId } = found.value;
  const organization = await db.organization.findFirstOrThrow({ select: { name: true } });
  const inviters = await namesOf([invitedByUserId]);
  const { owner, claimants } = await accountsOfAddress(identityDb, email);
  return ok({
    email,
    role,
    organizationName: organization.name,
    invitedByName: invitedByUserId ? (inviters.get(invitedByUserId) ?? null) : null,
    hasAccount: owner !== null || claimants.length > 0,
  });
}
