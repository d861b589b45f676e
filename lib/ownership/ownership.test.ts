import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { changeRole } from "@/lib/members/change-role";
import { leaveOrganization } from "@/lib/members/leave-organization";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import {
  aMember,
  anInvitation,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { acceptOwnership } from "./accept-ownership";
import { cancelOwnership, declineOwnership } from "./end-offer";
import { getOffer } from "./get-offer";
import { offerOwnership } from "./offer-ownership";

let organization: Organization;
let owner: Member;
let taker: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  taker = await aMember(organization, "manager");
});

const offer = () => offerOwnership(owner, { toUserId: taker.userId });

/** Roles by person, after checking that the organization's record and the directory's line say the same. */
async function rolesNow(): Promise<Record<string, string>> {
  const { rows } = await ownerDatabase.query(
    `SELECT coalesce(m.user_id, u.user_id) AS user_id, m.role, u.role AS directory_role
     FROM (SELECT * FROM organization_members WHERE organization_id = $1) m
     FULL JOIN (SELECT * FROM user_organizations WHERE organization_id = $1) u ON u.user_id = m.user_id`,
    [organization.organizationId],
  );
  for (const row of rows) expect(row.role).toBe(row.directory_role);
  return Object.fromEntries(rows.map((row) => [row.user_id, row.role]));
}

async function eventsNow(): Promise<string[]> {
  const { rows } = await ownerDatabase.query(
    "SELECT action FROM audit_events WHERE organization_id = $1 AND action LIKE 'ownership.%' ORDER BY id",
    [organization.organizationId],
  );
  return rows.map(({ action }) => action);
}

describe("an owner", () => {
  test("hands over: the other becomes owner, and they an admin", async () => {
    const { id } = valueFrom(await offer());
    expect(await rolesNow()).toMatchObject({ [owner.userId]: "owner", [taker.userId]: "manager" });
    expect((await queuedJobs(id)).map(({ task }) => task)).toEqual(["mail.ownership_offered"]);
    expect(codeOf(await acceptOwnership(taker))).toBe("none");
    expect(await rolesNow()).toEqual({ [owner.userId]: "admin", [taker.userId]: "owner" });
    expect(await eventsNow()).toEqual(["ownership.offered", "ownership.accepted"]);
    expect(codeOf(await acceptOwnership(taker))).toBe("ownership_offer_gone");
  });

  test("keeps no open invitation that an admin could not make", async () => {
    await anInvitation(owner, { role: "admin" });
    const kept = await anInvitation(owner, { role: "manager" });
    await offer();
    await acceptOwnership(taker);
    const { rows } = await ownerDatabase.query(
      "SELECT id FROM organization_invitations WHERE organization_id = $1 AND revoked_at IS NULL",
      [organization.organizationId],
    );
    expect(rows).toEqual([{ id: kept.invitationId }]);
  });

  test("proves who they are, and so does the one who accepts", async () => {
    const stale = { ...owner, isFresh: false };
    expect(codeOf(await offerOwnership(stale, { toUserId: taker.userId }))).toBe(
      "reauthentication_required",
    );
    await offer();
    expect(codeOf(await acceptOwnership({ ...taker, isFresh: false }))).toBe(
      "reauthentication_required",
    );
    expect((await rolesNow())[taker.userId]).toBe("manager");
  });

  test("offers it to an active member who is no owner, and to nobody else", async () => {
    const second = await aMember(organization, "owner");
    const suspended = await aMember(organization, "admin");
    await suspendMember(owner, suspended);
    const stranger = await aMember(await anOrganization(), "admin");
    const before = await databaseState();
    for (const [member, code] of [
      [owner, "already_owner"],
      [second, "already_owner"],
      [suspended, "member_suspended"],
      [stranger, "not_found"],
    ] as const)
      expect(codeOf(await offerOwnership(owner, { toUserId: member.userId }))).toBe(code);
    expect(await databaseState()).toEqual(before);
  });

  test("withdraws the offer, and the taker declines it; then it is gone", async () => {
    await offer();
    expect(codeOf(await cancelOwnership(owner))).toBe("none");
    expect(codeOf(await acceptOwnership(taker))).toBe("ownership_offer_gone");
    await offer();
    expect(codeOf(await declineOwnership(taker))).toBe("none");
    expect(codeOf(await acceptOwnership(taker))).toBe("ownership_offer_gone");
    expect(codeOf(await cancelOwnership(owner))).toBe("ownership_offer_gone");
    expect(await rolesNow()).toEqual({ [owner.userId]: "owner", [taker.userId]: "manager" });
  });
});

describe("an offer", () => {
  test("is seen by owners and the one it is for, and answered by nobody else", async () => {
    await offer();
    const admin = await aMember(organization, "admin");
    expect(valueFrom(await getOffer(admin)).offer).toBeNull();
    expect(valueFrom(await getOffer(owner)).offer).toMatchObject({ isForMe: false });
    expect(valueFrom(await getOffer(taker)).offer).toMatchObject({ isForMe: true });
    expect(codeOf(await acceptOwnership(admin))).toBe("ownership_offer_gone");
    expect(codeOf(await declineOwnership(admin))).toBe("ownership_offer_gone");
    await expect(cancelOwnership(admin)).rejects.toThrow(Forbidden);
    await expect(offerOwnership(admin, { toUserId: taker.userId })).rejects.toThrow(Forbidden);
  });

  test("ends after its time, and then another one can be made", async () => {
    await offer();
    expect(codeOf(await offer())).toBe("ownership_offer_exists");
    await ownerDatabase.query(
      "UPDATE ownership_transfers SET expires_at = now() - interval '1 second' WHERE organization_id = $1",
      [organization.organizationId],
    );
    expect(codeOf(await acceptOwnership(taker))).toBe("ownership_offer_gone");
    expect(codeOf(await offer())).toBe("none");
  });

  test.each<[string, () => Promise<unknown>]>([
    ["the taker is removed", () => removeMember(owner, taker)],
    ["the taker is suspended", () => suspendMember(owner, taker)],
    ["the taker leaves", () => leaveOrganization(taker)],
    ["the one who made it is demoted", async () => changeRole(await second(), demoted())],
    ["the one who made it is suspended", async () => suspendMember(await second(), owner)],
    ["the one who made it leaves", async () => (await second()) && leaveOrganization(owner)],
  ])("is withdrawn when %s", async (_what, happen) => {
    await offer();
    await happen();
    expect(codeOf(await acceptOwnership(taker))).toBe("ownership_offer_gone");
    expect(await eventsNow()).toEqual(["ownership.offered", "ownership.canceled"]);
  });

  const second = () => aMember(organization, "owner");
  const demoted = () => ({ userId: owner.userId, role: "viewer" as const });
});

describe("at the same moment", () => {
  const rounds = [1, 2, 3, 4, 5];

  async function warmUp(): Promise<void> {
    const db = tenantDb(organization.organizationId);
    await Promise.all(
      Array.from({ length: 10 }, () => db.$transaction((tx) => tx.organization.count())),
    );
  }

  test.each(rounds)("two offers make one (round %i)", async () => {
    const other = await aMember(organization, "admin");
    await warmUp();
    const results = await Promise.all([offer(), offerOwnership(owner, { toUserId: other.userId })]);
    expect(results.map(codeOf).sort()).toEqual(["none", "ownership_offer_exists"]);
  });

  test.each(rounds)(
    "the taker accepts and is removed: they own it, or they are out (round %i)",
    async () => {
      await offer();
      const second = await aMember(organization, "owner");
      await warmUp();
      const [accepted, removed] = await Promise.all([
        acceptOwnership(taker),
        removeMember(second, taker),
      ]);
      expect(codeOf(removed)).toBe("none");
      const roles = await rolesNow();
      expect(roles).not.toHaveProperty(taker.userId);
      expect(roles[second.userId]).toBe("owner");
      expect(roles[owner.userId]).toBe(accepted.ok ? "admin" : "owner");
    },
  );

  test.each(rounds)("it is accepted twice and withdrawn: one holds (round %i)", async () => {
    await offer();
    await warmUp();
    const results = await Promise.all([
      acceptOwnership(taker),
      acceptOwnership(taker),
      cancelOwnership(owner),
    ]);
    const codes = results.map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const owners = Object.values(await rolesNow()).filter((role) => role === "owner");
    expect(owners).toHaveLength(1);
  });
});
