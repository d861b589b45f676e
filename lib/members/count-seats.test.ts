import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { setSeats } from "@/lib/billing/set-seats";
import { identityDb } from "@/lib/db/identity";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { inviteMany } from "@/lib/invitations/bulk/invite-many";
import { inviteMember } from "@/lib/invitations/invite-member";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { assignSeat } from "@/lib/invitations/seats/assign-seat";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { countSeats, hasFreeSeat } from "./count-seats";
import { reactivateMember } from "./reactivate-member";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

const takers = 30;
// As many connections as takers: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * takers);

const invite = ({ owner }: Organization) =>
  inviteMember(owner, { email: anEmail(), role: "viewer", sendEmail: false });

/** Opens every connection; without this the first takers would be done before the last have connected. */
async function warmUp({ organizationId }: Organization): Promise<void> {
  const db = tenantDb(organizationId);
  await Promise.all(
    Array.from({ length: takers }, () => db.$transaction((tx) => tx.organization.count())),
  );
  await Promise.all(Array.from({ length: takers }, () => identityDb.user.count()));
}

async function seatsUsed({ organizationId }: Organization): Promise<number> {
  const { members, invitations } = await countSeats(tenantDb(organizationId), new Date());
  return members + invitations;
}

describe("thirty who want the last seat at the same moment", () => {
  test("leave exactly the seats: one gets it, and the others are told", async () => {
    const organization = await anOrganization({ seats: 2 });
    await warmUp(organization);
    const codes = (
      await Promise.all(Array.from({ length: takers }, () => invite(organization)))
    ).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(codes.filter((code) => code === "seats_exhausted")).toHaveLength(takers - 1);
    expect(await seatsUsed(organization)).toBe(2);
  });

  test("would sell it many times over, were it counted without the lock", async () => {
    const organization = await anOrganization({ seats: 2 });
    await warmUp(organization);
    const takeCarelessly = () =>
      tenantDb(organization.organizationId).$transaction(async (tx) => {
        if (!hasFreeSeat(2, await countSeats(tx, new Date()))) return;
        await tx.organizationInvitation.create({
          data: {
            email: anEmail(),
            role: "viewer",
            tokenHash: randomUUID(),
            nonce: randomUUID(),
            expiresAt: new Date(Date.now() + 60_000),
          },
        });
      });
    await Promise.all(Array.from({ length: takers }, takeCarelessly));
    expect(await seatsUsed(organization)).toBeGreaterThan(2);
  });

  test("leave exactly the seats when half of them accept and half invite", async () => {
    const half = takers / 2;
    const freeSeats = 5;
    const organization = await anOrganization({ seats: 1 + half + freeSeats });
    const people = await Promise.all(Array.from({ length: half }, () => aPerson()));
    const invitations = await Promise.all(
      people.map(({ email }) => anInvitation(organization.owner, { email })),
    );
    await warmUp(organization);

    const [accepted, invited] = await Promise.all([
      Promise.all(
        people.map((person, index) =>
          acceptInvitation(
            { person, origin: anOrigin() },
            { token: invitations[index]?.token ?? "" },
          ),
        ),
      ),
      Promise.all(people.map(() => invite(organization))),
    ]);
    expect(accepted.map(codeOf)).toEqual(people.map(() => "none"));
    expect(invited.map(codeOf).filter((code) => code === "none")).toHaveLength(freeSeats);
    expect(await seatsUsed(organization)).toBe(1 + half + freeSeats);
  });
});

/** Every way to take a seat: what has to be there first, and then the call. A new one gets its line here. */
const paths: Record<string, (organization: Organization) => Promise<() => Promise<string>>> = {
  "an invitation": async (organization) => async () => codeOf(await invite(organization)),
  "a line of a list":
    async ({ owner }) =>
    async () => {
      const invitations = [{ email: anEmail(), role: "viewer" }];
      const { verdicts } = valueFrom(await inviteMany(owner, { invitations, sendEmail: false }));
      const verdict = verdicts[0]?.verdict ?? "no verdict";
      return verdict === "invited" ? "none" : verdict;
    },
  "an assigned seat":
    async ({ owner }) =>
    async () =>
      codeOf(await assignSeat(owner, { email: anEmail(), name: "Jo Lind", role: "viewer" })),
  "a suspended member who is let in again": async (organization) => {
    const { userId } = await aMember(organization, "viewer");
    valueFrom(await suspendMember(organization.owner, { userId }));
    return async () => codeOf(await reactivateMember(organization.owner, { userId }));
  },
  "an expired invitation that is sent again": async ({ owner }) => {
    const { invitationId } = await anInvitation(owner);
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() WHERE id = $1",
      [invitationId],
    );
    return async () => codeOf(await resendInvitation(owner, { invitationId }));
  },
};
const manyTakers = 100;
const accepting = 10;

describe("a hundred who want the last seat in every way at the same moment", () => {
  test.each([
    ["one who takes it", false],
    ["an owner who gives it up", true],
  ])(
    "leave exactly the seats when %s comes first, and whoever was invited before gets in",
    { timeout: 120_000 },
    async (_first, isFewerFirst) => {
      const organization = await anOrganization();
      const people = await Promise.all(Array.from({ length: accepting }, () => aPerson()));
      const held: string[] = [];
      for (const { email } of people)
        held.push((await anInvitation(organization.owner, { email })).token);
      const calls = await aHundred(organization, isFewerFirst);
      // The owner, the invited, and one more.
      const seats = 1 + accepting + 1;
      await ownerDatabase.query("UPDATE organizations SET seats = $2 WHERE id = $1", [
        organization.organizationId,
        seats,
      ]);
      await ownerDatabase.query("TRUNCATE rate_limits");
      await warmUp(organization);

      const accept = (person: Person, index: number) =>
        acceptInvitation({ person, origin: anOrigin() }, { token: held[index] ?? "" });
      const [codes, accepted] = await Promise.all([
        Promise.all(calls.map((call) => call())),
        Promise.all(people.map(accept)),
      ]);
      expect(accepted.map(codeOf)).toEqual(people.map(() => "none"));
      expect(codes.filter((code) => code === "none")).toHaveLength(1);
      expect(codes.filter((code) => /^seats_(exhausted|in_use)$/.test(code))).toHaveLength(
        manyTakers - 1,
      );
      const { rows } = await ownerDatabase.query("SELECT seats FROM organizations WHERE id = $1", [
        organization.organizationId,
      ]);
      expect(rows).toEqual([{ seats: await seatsUsed(organization) }]);
    },
  );

  // One of them takes the free seat away; twice the same number would be no change.
  async function aHundred(organization: Organization, isFewerFirst: boolean) {
    const ways = Object.values(paths);
    const eachTakes = Math.ceil((manyTakers - 1) / ways.length);
    const prepared = await Promise.all(
      Array.from({ length: eachTakes }, () => ways.map((prepare) => prepare(organization))).flat(),
    );
    const calls = prepared.slice(0, manyTakers - 1);
    const fewer = async () => codeOf(await setSeats(organization.owner, { seats: 1 + accepting }));
    return isFewerFirst ? [fewer, ...calls] : [...calls, fewer];
  }
});

describe("the last seat", () => {
  let organization: Organization;

  beforeEach(async () => {
    organization = await anOrganization({ seats: 2 });
  });

  test("is taken by an open invitation", async () => {
    await anInvitation(organization.owner);
    expect(codeOf(await invite(organization))).toBe("seats_exhausted");
  });

  test("is free again when the invitation is revoked", async () => {
    await revokeInvitation(organization.owner, await anInvitation(organization.owner));
    expect(codeOf(await invite(organization))).toBe("none");
  });

  test("is free again when the member is removed", async () => {
    const { userId } = await aMember(organization, "viewer");
    expect(codeOf(await invite(organization))).toBe("seats_exhausted");
    await removeMember(organization.owner, { userId });
    expect(codeOf(await invite(organization))).toBe("none");
  });

  test("is free again when the invitation has expired, and sending it again needs one", async () => {
    const expired = await anInvitation(organization.owner);
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() WHERE id = $1",
      [expired.invitationId],
    );
    expect(codeOf(await invite(organization))).toBe("none");
    expect(codeOf(await resendInvitation(organization.owner, expired))).toBe("seats_exhausted");
  });

  test("does not keep an open invitation from being sent again", async () => {
    const open = await anInvitation(organization.owner);
    expect(codeOf(await resendInvitation(organization.owner, open))).toBe("none");
  });

  test("is not taken by another organization's people", async () => {
    const other = await anOrganization({ seats: 2 });
    await anInvitation(other.owner);
    expect(codeOf(await invite(organization))).toBe("none");
  });
});
