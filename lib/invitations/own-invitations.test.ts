import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { closeConnections } from "@/lib/db/connections";
import { identityDb } from "@/lib/db/identity";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { findSession } from "@/lib/sessions/find-session";
import {
  aMember,
  anAccessToken,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  aProvenPerson,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { acceptInvitation } from "./accept-invitation";
import { acceptOwnInvitation } from "./accept-own-invitation";
import { declineInvitation } from "./decline-invitation";
import { declineOwnInvitation } from "./decline-own-invitation";
import { inviteMember } from "./invite-member";
import { listOwnInvitations } from "./list-own-invitations";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let organization: Organization;
let person: Person;

beforeEach(async () => {
  organization = await anOrganization();
  person = await aProvenPerson();
});

afterAll(closeConnections);

const invited = () => anInvitation(organization.owner, { email: person.email });
const openTo = async (who: Person) => valueFrom(await listOwnInvitations(who, { limit: 50 })).data;

/** The directory's copy, after checking that it says what the organization's own rows do. */
async function copies(): Promise<number> {
  const { rows } = await ownerDatabase.query(
    `SELECT i.id, i.email, i.role, i.user_id, i.expires_at, o.invitation_id, o.email AS copied_email, o.role AS copied_role,
       o.invited_by_user_id, o.expires_at AS copied_expires_at
     FROM (SELECT * FROM organization_invitations
       WHERE organization_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL) i
     FULL JOIN (SELECT * FROM open_invitations WHERE organization_id = $1) o ON o.invitation_id = i.id`,
    [organization.organizationId],
  );
  for (const row of rows)
    expect([
      row.invitation_id,
      row.copied_email,
      row.copied_role,
      row.invited_by_user_id,
      row.copied_expires_at,
    ]).toEqual([row.id, row.email, row.role, row.user_id, row.expires_at]);
  return rows.length;
}

describe("whoever has proved an address", () => {
  test("sees what is open to it: where, as what, by whom and until when", async () => {
    const { invitationId } = await invited();
    expect(await openTo(person)).toEqual([
      {
        id: invitationId,
        organizationId: organization.organizationId,
        organizationName: `Acme ${organization.slug}`,
        role: "viewer",
        invitedByName: "Kim Berg",
        expiresAt: expect.any(Date),
      },
    ]);
    const session = await findSession(await anAccessToken(person));
    expect(session?.user.invitationCount).toBe(1);
  });

  test("joins without the mail's link, which is then used up", async () => {
    const { invitationId, token } = await invited();
    const joined = valueFrom(await acceptOwnInvitation(person, { invitationId }));
    expect(joined).toEqual({
      organizationId: organization.organizationId,
      slug: organization.slug,
    });
    const session = await findSession(await anAccessToken(person));
    expect(session?.memberships).toMatchObject([{ slug: organization.slug, role: "viewer" }]);
    expect(session?.user.invitationCount).toBe(0);
    const again = await acceptInvitation({ person, origin: anOrigin() }, { token });
    expect(codeOf(again)).toBe("invitation_used");
  });

  test("says no without the mail's link, which says so from then on", async () => {
    const { invitationId, token } = await invited();
    expect(codeOf(await declineOwnInvitation(person, { invitationId }))).toBe("none");
    expect(await openTo(person)).toEqual([]);
    expect(codeOf(await declineInvitation(anOrigin(), { token }))).toBe("invitation_declined");
  });

  test("turns the pages of many, newest first and each once", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { owner } = await anOrganization();
      ids.unshift((await anInvitation(owner, { email: person.email })).invitationId);
    }
    const first = valueFrom(await listOwnInvitations(person, { limit: 2 }));
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.nextCursor).not.toBeNull();
    const after: [string, string] = ["", ids[1] ?? ""];
    const second = valueFrom(await listOwnInvitations(person, { limit: 2, cursor: after }));
    expect(second.data.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.nextCursor).toBeNull();
  });
});

describe("nothing is seen or taken", () => {
  async function expectNothing(who: Person, invitationId: string): Promise<void> {
    expect(await openTo(who)).toEqual([]);
    const session = await findSession(await anAccessToken(who));
    expect(session?.user.invitationCount).toBe(0);
    expect(codeOf(await acceptOwnInvitation(who, { invitationId }))).toBe("invitation_not_open");
    expect(codeOf(await declineOwnInvitation(who, { invitationId }))).toBe("invitation_not_open");
    expect(await copies()).toBe(1);
  }

  test("by an account that only claims the address, whatever its request says", async () => {
    const claimant = await aPerson();
    const { invitationId } = await anInvitation(organization.owner, { email: claimant.email });
    await expectNothing(claimant, invitationId);
    await expectNothing({ ...claimant, isEmailVerified: true }, invitationId);
  });

  test("by a claimant of an address that somebody else has proved", async () => {
    const { invitationId } = await invited();
    await expectNothing(await aPerson(person.email), invitationId);
  });

  test("by somebody with another address, who knows the invitation's id", async () => {
    const { invitationId } = await invited();
    const stranger = await aProvenPerson();
    await expectNothing({ ...stranger, email: person.email }, invitationId);
  });

  test("of an organization that awaits its deletion, until it is kept", async () => {
    const { invitationId } = await invited();
    const owner = { ...organization.owner, isFresh: true };
    valueFrom(await requestDeletion(owner, { name: `Acme ${organization.slug}` }));
    await expectNothing(person, invitationId);
    valueFrom(await cancelDeletion(owner));
    expect((await openTo(person)).map(({ id }) => id)).toEqual([invitationId]);
  });

  test("of an organization that is closed", async () => {
    const { invitationId } = await invited();
    await identityDb.organizationDirectory.update({
      where: { organizationId: organization.organizationId },
      data: { status: "canceled" },
    });
    await expectNothing(person, invitationId);
  });
});

describe("the copy says what the organization does", () => {
  test("after an invitation, and after it was sent again by somebody else", async () => {
    const { invitationId } = await invited();
    expect(await copies()).toBe(1);
    const admin = await aMember(organization, "admin");
    valueFrom(await resendInvitation(admin, { invitationId }));
    expect(await copies()).toBe(1);
    expect((await openTo(person)).map(({ id }) => id)).toEqual([invitationId]);
  });

  test("after it was revoked, accepted or declined by its link", async () => {
    const { invitationId } = await invited();
    valueFrom(await revokeInvitation(organization.owner, { invitationId }));
    expect(await copies()).toBe(0);
    const { token } = await invited();
    valueFrom(await declineInvitation(anOrigin(), { token }));
    expect(await copies()).toBe(0);
    const next = await invited();
    valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token: next.token }));
    expect(await copies()).toBe(0);
  });

  test("after it ran out, and after the address was invited anew", async () => {
    const { invitationId } = await invited();
    for (const [table, id] of [
      ["organization_invitations", "id"],
      ["open_invitations", "invitation_id"],
    ])
      await ownerDatabase.query(
        `UPDATE ${table} SET expires_at = date_trunc('second', now()) - interval '1 minute' WHERE ${id} = $1`,
        [invitationId],
      );
    expect(await openTo(person)).toEqual([]);
    const again = await inviteMember(organization.owner, {
      email: person.email,
      role: "manager",
      sendEmail: false,
    });
    expect((await openTo(person)).map(({ id }) => id)).toEqual([valueFrom(again).invitationId]);
    expect(await copies()).toBe(1);
  });

  test("after its inviter was removed, or may not give its role any more", async () => {
    const { owner } = organization;
    const admin = await aMember(organization, "admin");
    await anInvitation(admin, { email: person.email });
    await anInvitation(admin, { email: anEmail(), role: "manager" });
    valueFrom(await changeRole(owner, { userId: admin.userId, role: "viewer" }));
    expect(await copies()).toBe(0);
    const other = await aMember(organization, "admin");
    await anInvitation(other, { email: person.email });
    valueFrom(await removeMember(owner, { userId: other.userId, handOverToUserId: null }));
    expect(await copies()).toBe(0);
    expect(await openTo(person)).toEqual([]);
  });
});

describe("at the same moment", () => {
  // Without open connections the first one through would be done before the others have connected.
  beforeEach(() => Promise.all(Array.from({ length: 8 }, () => openTo(person))));

  test("accepted many times it makes one member", async () => {
    const { invitationId } = await invited();
    const attempts = Array.from({ length: 6 }, () => acceptOwnInvitation(person, { invitationId }));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const { rows } = await ownerDatabase.query(
      "SELECT user_id FROM organization_members WHERE organization_id = $1 AND user_id = $2",
      [organization.organizationId, person.userId],
    );
    expect(rows).toHaveLength(1);
    expect(await copies()).toBe(0);
  });

  test("accepted and revoked it ends in one of the two", async () => {
    for (let round = 0; round < 5; round += 1) {
      const invitee = await aProvenPerson();
      const { invitationId } = await anInvitation(organization.owner, { email: invitee.email });
      const [accepted, revoked] = await Promise.all([
        acceptOwnInvitation(invitee, { invitationId }),
        revokeInvitation(organization.owner, { invitationId }),
      ]);
      expect([accepted.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
      expect(await copies()).toBe(0);
    }
  });
});
