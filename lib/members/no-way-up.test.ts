import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { inviteList } from "@/lib/invitations/bulk/invite-list";
import { assignMany, inviteMany } from "@/lib/invitations/bulk/invite-many";
import { inviteMember } from "@/lib/invitations/invite-member";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { assignSeat } from "@/lib/invitations/seats/assign-seat";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPersonLoggedIn,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { changeRole } from "./change-role";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

let organization: Organization;
let admin: Member;
let viewer: Member;
let otherAdmin: Member;
let invitationOfOwner: { invitationId: string };

beforeAll(async () => {
  organization = await anOrganization();
  admin = await aMember(organization, "admin");
  otherAdmin = await aMember(organization, "admin");
  viewer = await aMember(organization, "viewer");
  invitationOfOwner = await anInvitation(organization.owner, { role: "owner" });
  await offerOwnership(organization.owner, { toUserId: otherAdmin.userId });
});

/** Who is above a manager here, or invited to be, and how. */
const above = async () => {
  const { rows } = await ownerDatabase.query(
    `SELECT user_id::text AS who, role, is_suspended::text AS state FROM organization_members
       WHERE organization_id = $1 AND role IN ('owner', 'admin')
     UNION ALL
     SELECT email, role, token_hash FROM organization_invitations
       WHERE organization_id = $1 AND role IN ('owner', 'admin') AND revoked_at IS NULL
     ORDER BY 1, 2, 3`,
    [organization.organizationId],
  );
  return rows;
};

const person = (role: string) => ({ email: anEmail(), role, name: "Jo Lind" });

describe.each(["owner", "admin"] as const)("an admin makes nobody an %s by", (role) => {
  const ways: readonly [string, () => Promise<unknown>][] = [
    ["an invitation", () => inviteMember(admin, { ...person(role), role, sendEmail: true })],
    ["a list", () => inviteMany(admin, { invitations: [person(role)], sendEmail: true })],
    [
      "a list whose lines name none",
      () => inviteMany(admin, { invitations: [{ email: anEmail() }], sendEmail: true, role }),
    ],
    [
      "a pasted CSV",
      () =>
        inviteList(admin, {
          list: `email,role\n${anEmail()},${role.toUpperCase()}`,
          role: "viewer",
          createAccounts: false,
        }),
    ],
    ["a seat", () => assignSeat(admin, { ...person(role), role })],
    ["many seats", () => assignMany(admin, { seats: [person(role)] })],
    ["a change of somebody's role", () => changeRole(admin, { userId: viewer.userId, role })],
    ["a change of an equal's role", () => changeRole(admin, { userId: otherAdmin.userId, role })],
    ["a change of their own role", () => changeRole(admin, { userId: admin.userId, role })],
    ["sending an owner's invitation again", () => resendInvitation(admin, invitationOfOwner)],
    [
      "offering an ownership that is not theirs",
      () => offerOwnership(admin, { toUserId: viewer.userId }),
    ],
    ["taking an ownership that was offered to somebody else", () => acceptOwnership(admin)],
  ];
  test.each(ways)("%s", async (_way, tryIt) => {
    const before = await above();
    await tryIt().catch((error: unknown) => {
      if (!(error instanceof Forbidden)) throw error;
    });
    expect(await above()).toEqual(before);
  });
});

describe("nobody takes an owner's or an equal's role by", () => {
  test.each<[string, (target: Member) => Promise<unknown>]>([
    ["a demotion", ({ userId }) => changeRole(admin, { userId, role: "viewer" })],
    ["a suspension", (target) => suspendMember(admin, target)],
    ["a removal", (target) => removeMember(admin, target)],
  ])("%s", async (_way, tryIt) => {
    const before = await above();
    await tryIt(organization.owner);
    await tryIt(otherAdmin);
    expect(await above()).toEqual(before);
  });

  test("inviting them into a lower one, even were the invitation there already", async () => {
    const somebody = await aPersonLoggedIn();
    const { token } = await anInvitation(admin, { email: somebody.email, role: "viewer" });
    await aMember(organization, "owner", somebody);
    const before = await above();
    await inviteMember(admin, { email: somebody.email, role: "viewer", sendEmail: true });
    await acceptInvitation({ person: somebody, origin: anOrigin() }, { token });
    expect(await above()).toEqual(before);
  });
});
