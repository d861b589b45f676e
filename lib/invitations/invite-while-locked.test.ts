import type { PoolClient } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { accept, joined } from "@/lib/testing/company/invitation-steps";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { codeOf } from "@/lib/testing/value-from";
import { inviteMember } from "./invite-member";
import { declineInvitation } from "./invitee/decline-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization({ seats: 20 });
});

const nothing = async () => {};

/** What may happen to an invitation between its being read and the lock, and what its invitee is told then. */
const endings: readonly [string, string, (holder: PoolClient, id: string) => Promise<unknown>][] = [
  [
    "is revoked",
    "invitation_revoked",
    (holder, id) =>
      holder.query("UPDATE organization_invitations SET revoked_at = now() WHERE id = $1", [id]),
  ],
  [
    "runs out",
    "invitation_expired",
    (holder, id) =>
      holder.query("UPDATE organization_invitations SET expires_at = now() WHERE id = $1", [id]),
  ],
  [
    "loses its inviter's role",
    "invitation_revoked",
    (holder) =>
      holder.query("UPDATE organization_members SET role = 'viewer' WHERE organization_id = $1", [
        organization.organizationId,
      ]),
  ],
  [
    "loses its organization",
    "invitation_organization_closed",
    (holder) =>
      holder.query("UPDATE organizations SET status = 'canceled' WHERE id = $1", [
        organization.organizationId,
      ]),
  ],
];

describe("an invitation that changes while whoever answers it waits for others", () => {
  test.each(endings)("and %s is not accepted", async (_, code, change) => {
    const person = await aPerson();
    const { token, invitationId } = await anInvitation(organization.owner, { email: person.email });
    const accepted = await whileLocked(
      organization.organizationId,
      () => accept(token, person),
      (holder) => change(holder, invitationId),
    );
    expect(codeOf(accepted)).toBe(code);
    expect(await joined(organization)).toEqual([]);
  });

  test.each(endings)("and %s is not declined", async (_, code, change) => {
    const { token, invitationId } = await anInvitation(organization.owner);
    const declined = await whileLocked(
      organization.organizationId,
      () => declineInvitation(anOrigin(), { token }),
      (holder) => change(holder, invitationId),
    );
    expect(codeOf(declined)).toBe(code);
  });

  test("and stays as it was is accepted", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    const { organizationId } = organization;
    const accepted = await whileLocked(organizationId, () => accept(token, person), nothing);
    expect(codeOf(accepted)).toBe("none");
    expect(await joined(organization)).toEqual([{ user_id: person.userId, role: "viewer" }]);
  });
});

describe("an invitation that waits for others", () => {
  const invited = (change: (holder: PoolClient, email: string) => Promise<unknown>) => {
    const email = anEmail();
    return whileLocked(
      organization.organizationId,
      () => inviteMember(organization.owner, { email, role: "viewer", sendEmail: false }),
      (holder) => change(holder, email),
    ).then(codeOf);
  };

  test("is made where nothing came in its way", async () => {
    expect(await invited(nothing)).toBe("none");
  });

  test("is refused where its inviter lost their role meanwhile", async () => {
    const demote = (holder: PoolClient) =>
      holder.query("UPDATE organization_members SET role = 'viewer' WHERE organization_id = $1", [
        organization.organizationId,
      ]);
    expect(await invited(demote)).toBe("role_too_high");
  });

  test("is refused where its address became a member's meanwhile", async () => {
    const { userId } = await aMember(organization, "viewer");
    const take = (holder: PoolClient, email: string) =>
      holder.query("UPDATE users SET email = $2 WHERE id = $1", [userId, email]);
    expect(await invited(take)).toBe("already_member");
  });

  test("is refused where another one of its address was made meanwhile", async () => {
    const { invitationId } = await anInvitation(organization.owner);
    const take = (holder: PoolClient, email: string) =>
      holder.query("UPDATE organization_invitations SET email = $2 WHERE id = $1", [
        invitationId,
        email,
      ]);
    expect(await invited(take)).toBe("invitation_exists");
  });

  test("is refused where the last seat was taken meanwhile", async () => {
    const fill = (holder: PoolClient) =>
      holder.query("UPDATE organizations SET seats = 1 WHERE id = $1", [
        organization.organizationId,
      ]);
    expect(await invited(fill)).toBe("seats_exhausted");
  });
});
