import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { type Role, roles } from "@/lib/access/roles";
import { findSession } from "@/lib/sessions/find-session";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { changeRole } from "./change-role";
import { getMember } from "./get-member";
import { listMembers } from "./list-members";
import { removeMember } from "./remove-member";
import { listMembersSchema } from "./schema";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

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

/** Whose role each role may change, and into what. Written out, so that a change of the rules is a change of this table. */
const below: Record<Role, readonly Role[] | "nobody"> = {
  owner: ["owner", "admin", "manager", "sales_rep", "viewer"],
  admin: ["manager", "sales_rep", "viewer"],
  manager: "nobody",
  sales_rep: "nobody",
  viewer: "nobody",
};

describe.each(roles)("as %s", (actorRole) => {
  const allowed = below[actorRole];

  test.each(roles)("changing the role of a %s goes by rank", async (memberRole) => {
    const actor = await aMember(organization, actorRole);
    const member = await aMember(organization, memberRole);
    for (const role of roles) {
      const change = () => changeRole(actor, { userId: member.userId, role });
      const before = await databaseState();
      if (allowed === "nobody") await expect(change()).rejects.toThrow(Forbidden);
      else if (!allowed.includes(memberRole) || !allowed.includes(role))
        expect(codeOf(await change())).toBe("role_too_high");
      else {
        expect(codeOf(await change())).toBe("none");
        expect((await rolesNow())[member.userId]).toBe(role);
        continue;
      }
      expect(await databaseState()).toEqual(before);
    }
  });

  test.each(roles)("removing a %s goes by rank", async (memberRole) => {
    const actor = await aMember(organization, actorRole);
    const { userId } = await aMember(organization, memberRole);
    const before = await databaseState();
    if (allowed === "nobody")
      await expect(removeMember(actor, { userId })).rejects.toThrow(Forbidden);
    else if (!allowed.includes(memberRole))
      expect(codeOf(await removeMember(actor, { userId }))).toBe("role_too_high");
    else {
      expect(codeOf(await removeMember(actor, { userId }))).toBe("none");
      expect(await rolesNow()).not.toHaveProperty(userId);
      return;
    }
    expect(await databaseState()).toEqual(before);
  });
});

describe("the last owner", () => {
  const self = () => organization.owner;

  test("can't give the role up", async () => {
    const before = await databaseState();
    expect(await changeRole(self(), { userId: self().userId, role: "admin" })).toEqual({
      ok: false,
      code: "last_owner",
      field: "role",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("can't leave", async () => {
    expect(codeOf(await removeMember(self(), { userId: self().userId }))).toBe("last_owner");
    expect(await rolesNow()).toEqual({ [self().userId]: "owner" });
  });

  test("can do both once there is a second one", async () => {
    const second = await aMember(organization, "owner");
    expect(codeOf(await changeRole(self(), { userId: self().userId, role: "viewer" }))).toBe(
      "none",
    );
    expect(codeOf(await removeMember(second, { userId: self().userId }))).toBe("none");
    expect(await rolesNow()).toEqual({ [second.userId]: "owner" });
  });

  test("is not somebody beside a suspended owner", async () => {
    const suspended = await aMember(organization, "owner");
    await ownerDatabase.query(
      "UPDATE organization_members SET is_suspended = true WHERE user_id = $1",
      [suspended.userId],
    );
    expect(codeOf(await changeRole(self(), { userId: self().userId, role: "viewer" }))).toBe(
      "last_owner",
    );
  });
});

describe("two owners at the same moment", () => {
  test.each([1, 2, 3, 4, 5])("who demote each other leave one (round %i)", async () => {
    const second = await aMember(organization, "owner");
    const codes = await Promise.all([
      changeRole(organization.owner, { userId: second.userId, role: "viewer" }),
      changeRole(second, { userId: organization.owner.userId, role: "viewer" }),
    ]);
    expect(codes.map(codeOf).sort()).toEqual(["forbidden", "none"]);
    expect(Object.values(await rolesNow()).sort()).toEqual(["owner", "viewer"]);
  });

  test.each([1, 2, 3, 4, 5])("who remove each other leave one (round %i)", async () => {
    const second = await aMember(organization, "owner");
    const codes = await Promise.all([
      removeMember(organization.owner, { userId: second.userId }),
      removeMember(second, { userId: organization.owner.userId }),
    ]);
    expect(codes.map(codeOf).sort()).toEqual(["forbidden", "none"]);
    expect(Object.values(await rolesNow())).toEqual(["owner"]);
  });
});

describe("a member", () => {
  test("who was removed has no membership from the next request on, and stays logged in elsewhere", async () => {
    const member = await aMember(organization, "manager");
    const token = await anAccessToken(member);
    expect((await findSession(token))?.memberships).toHaveLength(1);
    await removeMember(organization.owner, { userId: member.userId });
    expect((await findSession(token))?.memberships).toEqual([]);
  });

  test("who got another role has it from the next request on", async () => {
    const member = await aMember(organization, "manager");
    const token = await anAccessToken(member);
    await changeRole(organization.owner, { userId: member.userId, role: "viewer" });
    expect((await findSession(token))?.memberships).toMatchObject([{ role: "viewer" }]);
  });

  test("who got another role is answered as they are read", async () => {
    const { owner } = organization;
    const { userId } = await aMember(organization, "viewer");
    const changed = valueFrom(await changeRole(owner, { userId, role: "manager" }));
    expect(changed).toEqual(valueFrom(await getMember(owner, { userId })));
    expect(changed.role).toBe("manager");
  });

  test("of another organization is not found", async () => {
    const stranger = await aMember(await anOrganization(), "viewer");
    const { userId } = stranger;
    expect(codeOf(await changeRole(organization.owner, { userId, role: "manager" }))).toBe(
      "not_found",
    );
    expect(codeOf(await removeMember(organization.owner, { userId }))).toBe("not_found");
  });

  test("is listed with the others, highest role first, and nobody of another organization is", async () => {
    await aMember(await anOrganization(), "viewer");
    await aMember(organization, "viewer");
    await aMember(organization, "admin");
    const listed = await listMembers(organization.owner, listMembersSchema.parse({}));
    expect(listed.value.data.map(({ role }) => role)).toEqual(["owner", "admin", "viewer"]);
  });
});
