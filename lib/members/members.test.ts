import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { findSession } from "@/lib/sessions/find-session";
import {
  aMember,
  anAccessToken,
  anInvitation,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf } from "@/lib/testing/value-from";
import { changeRole } from "./change-role";
import { endMemberSessions } from "./end-member-sessions";
import { getMember } from "./get-member";
import { listMemberSessions } from "./list-member-sessions";
import { reactivateMember } from "./reactivate-member";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

describe("a suspended member", () => {
  test("is out from the next request on, and in again once reactivated, as what they were", async () => {
    const member = await aMember(organization, "manager");
    const token = await anAccessToken(member);
    expect(codeOf(await suspendMember(owner, member))).toBe("none");
    expect((await findSession(token))?.memberships).toEqual([]);
    expect(codeOf(await reactivateMember(owner, member))).toBe("none");
    expect((await findSession(token))?.memberships).toMatchObject([{ role: "manager" }]);
    expect(await auditEvents(organization, "member.suspended")).toHaveLength(1);
    expect(await auditEvents(organization, "member.reactivated")).toHaveLength(1);
  });

  test("who is suspended or reactivated again stays as they are, and no event is written", async () => {
    const member = await aMember(organization, "viewer");
    expect(codeOf(await reactivateMember(owner, member))).toBe("none");
    await suspendMember(owner, member);
    expect(codeOf(await suspendMember(owner, member))).toBe("none");
    expect(await auditEvents(organization, "member.suspended")).toHaveLength(1);
    expect(await auditEvents(organization, "member.reactivated")).toEqual([]);
  });

  test("frees a seat, and needs one to come back", async () => {
    const small = await anOrganization({ seats: 2 });
    const member = await aMember(small, "viewer");
    await suspendMember(small.owner, member);
    const { invitationId } = await anInvitation(small.owner);
    expect(codeOf(await reactivateMember(small.owner, member))).toBe("seats_exhausted");
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() - interval '1 minute' WHERE id = $1",
      [invitationId],
    );
    expect(codeOf(await reactivateMember(small.owner, member))).toBe("none");
  });

  test("who still has a request under way changes nobody", async () => {
    const admin = await aMember(organization, "admin");
    const viewer = await aMember(organization, "viewer");
    await suspendMember(owner, admin);
    const before = await databaseState();
    for (const act of [suspendMember, removeMember, endMemberSessions])
      expect(codeOf(await act(admin, viewer))).toBe("forbidden");
    expect(codeOf(await changeRole(admin, { userId: viewer.userId, role: "manager" }))).toBe(
      "forbidden",
    );
    expect(await databaseState()).toEqual(before);
  });
});

describe("rank", () => {
  test.each<[Role, Role, string]>([
    ["admin", "owner", "role_too_high"],
    ["admin", "admin", "role_too_high"],
    ["admin", "manager", "none"],
    ["owner", "owner", "none"],
  ])("an %s who suspends, reactivates and logs out an %s: %s", async (role, of, code) => {
    const actor = await aMember(organization, role);
    const member = await aMember(organization, of);
    for (const act of [suspendMember, reactivateMember, endMemberSessions, listMemberSessions])
      expect(codeOf(await act(actor, member))).toBe(code);
  });

  test.each<Role>(["manager", "sales_rep", "viewer"])("a %s does none of it", async (role) => {
    const actor = await aMember(organization, role);
    const member = await aMember(organization, "viewer");
    for (const act of [
      suspendMember,
      reactivateMember,
      removeMember,
      endMemberSessions,
      listMemberSessions,
    ])
      await expect(act(actor, member)).rejects.toThrow(Forbidden);
  });

  test("nobody reaches a member of another organization", async () => {
    const stranger = await aMember(await anOrganization(), "viewer");
    for (const act of [
      suspendMember,
      reactivateMember,
      removeMember,
      endMemberSessions,
      listMemberSessions,
      getMember,
    ])
      expect(codeOf(await act(owner, stranger))).toBe("not_found");
  });

  test.each<Role>(["owner", "admin"])(
    "making somebody an %s needs a fresh proof of who does it",
    async (role) => {
      const { userId } = await aMember(organization, "viewer");
      const stale = { ...owner, isFresh: false };
      expect(codeOf(await changeRole(stale, { userId, role }))).toBe("reauthentication_required");
      expect(codeOf(await changeRole(stale, { userId, role: "manager" }))).toBe("none");
      expect(codeOf(await changeRole(owner, { userId, role }))).toBe("none");
    },
  );
});
