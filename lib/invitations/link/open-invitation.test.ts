import { expect, test } from "vitest";
import { invitee, type Member, type Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { openTo } from "@/lib/testing/company/open-invitations";
import {
  aMember,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  aProvenPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { acceptInvitation } from "../invitee/accept-invitation";
import { declineInvitation } from "../invitee/decline-invitation";
import { revokeInvitation } from "../revoke-invitation";
import { parseInvitationToken } from "./invitation-token";
import { openInvitation } from "./open-invitation";

interface Invited {
  readonly organization: Organization;
  readonly inviter: Member;
  readonly person: Person;
  readonly invitationId: string;
  readonly token: string;
}

type Happening<Subject> = Readonly<Record<string, (subject: Subject) => Promise<unknown>>>;

const toInvitation: Happening<Invited> = {
  "nothing happened": async () => {},
  accepted: ({ person, token }) => acceptInvitation({ person, origin: anOrigin() }, { token }),
  declined: ({ token }) => declineInvitation(anOrigin(), { token }),
  revoked: ({ organization, invitationId }) =>
    revokeInvitation(organization.owner, { invitationId }),
  "run out": ({ invitationId }) =>
    ownerDatabase.query(
      `WITH own AS (UPDATE organization_invitations SET expires_at = now() - interval '1 minute' WHERE id = $1)
       UPDATE open_invitations SET expires_at = now() - interval '1 minute' WHERE invitation_id = $1`,
      [invitationId],
    ),
};

type Place = Pick<Invited, "organization" | "inviter">;

const toInviter: Happening<Place> = {
  "as it was": async () => {},
  demoted: ({ organization: { owner }, inviter }) =>
    changeRole(owner, { userId: inviter.userId, role: "viewer" }),
  suspended: ({ organization: { owner }, inviter }) => suspendMember(owner, inviter),
  removed: ({ organization: { owner }, inviter }) =>
    removeMember(owner, { userId: inviter.userId, handOverToUserId: null }),
};

const toOrganization: Happening<Organization> = {
  "as it was": async () => {},
  canceled: ({ owner }) =>
    authorize(owner, "organization.update").$transaction(async (tx) => {
      await tx.organization.updateMany({ data: { status: "canceled" } });
      await copyToDirectory(tx);
    }),
  "to be deleted": ({ owner, slug }) => requestDeletion(owner, { name: `Acme ${slug}` }),
};

const toPerson: Happening<Invited> = {
  "a stranger": async () => {},
  "a member by another way": ({ organization, person }) => aMember(organization, "viewer", person),
  "a suspended member": async ({ organization, person }) =>
    suspendMember(organization.owner, await aMember(organization, "viewer", person)),
};

/** Whether the invitation's link lets the person in. */
async function isOpenByLink({ person, token }: Invited): Promise<boolean> {
  const key = parseInvitationToken(token);
  if (!key) throw new Error("The link can't be read.");
  const db = authorize(invitee(key.organizationId, anOrigin()), "invitation.accept");
  const found = await openInvitation(db, key, person.userId);
  return found.ok && !found.value.isMember;
}

/** Invites somebody for each way in which an invitation and the invited person can end. */
async function inviteForEachEnd(place: Place) {
  const all: { end: string; isProven: boolean; invited: Invited }[] = [];
  for (const [invitationEnd, endInvitation] of Object.entries(toInvitation))
    for (const [personEnd, endPerson] of Object.entries(toPerson))
      for (const isProven of [true, false]) {
        const person = await (isProven ? aProvenPerson() : aPerson());
        const { email } = person;
        const invitation = await anInvitation(place.inviter, { email, role: "manager" });
        const invited = { ...place, person, ...invitation };
        await endPerson(invited);
        await endInvitation(invited);
        all.push({ end: `${invitationEnd}, ${personEnd}`, isProven, invited });
      }
  return all;
}

const ends = Object.entries(toOrganization).flatMap(([organizationEnd, endOrganization]) =>
  Object.entries(toInviter).map(
    ([inviterEnd, endInviter]) =>
      [organizationEnd, inviterEnd, endOrganization, endInviter] as const,
  ),
);

// The link is judged by the organization's own rows, the list of a person's invitations by the directory's copies of them.
test.each(ends)(
  "whatever becomes of an invitation, its link and the list of whoever has proved the address agree: the organization is %s, the inviter %s",
  async (_organizationEnd, _inviterEnd, endOrganization, endInviter) => {
    const organization = await anOrganization();
    const place = { organization, inviter: await aMember(organization, "admin") };
    const all = await inviteForEachEnd(place);
    await endInviter(place);
    await endOrganization(organization);
    for (const { end, isProven, invited } of all) {
      const isOpen = await isOpenByLink(invited);
      const listed = (await openTo(invited.person)).map(({ id }) => id);
      expect(listed, end).toEqual(isOpen && isProven ? [invited.invitationId] : []);
    }
  },
);
