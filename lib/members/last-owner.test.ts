import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { leaveOrganization } from "./leave-organization";
import { suspendMember } from "./suspend-member";

const rivals = 10;
// As many connections as rivals: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * rivals);

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

/** Who is active in both copies, after checking that they say the same. */
async function activeOwners(): Promise<number> {
  const { rows } = await ownerDatabase.query(
    `SELECT m.role, m.is_suspended, u.role AS directory_role, u.is_suspended AS directory_suspended
     FROM (SELECT * FROM organization_members WHERE organization_id = $1) m
     FULL JOIN (SELECT * FROM user_organizations WHERE organization_id = $1) u ON u.user_id = m.user_id`,
    [organization.organizationId],
  );
  for (const row of rows) {
    expect(row.role).toBe(row.directory_role);
    expect(row.is_suspended).toBe(row.directory_suspended);
  }
  return rows.filter((row) => row.role === "owner" && !row.is_suspended).length;
}

async function warmUp(): Promise<void> {
  const db = tenantDb(organization.organizationId);
  await Promise.all(
    Array.from({ length: rivals }, () => db.$transaction((tx) => tx.organization.count())),
  );
}

describe("the last active owner", () => {
  test("can't be suspended, and can't leave", async () => {
    const second = await aMember(organization, "owner");
    await suspendMember(owner, second);
    expect(codeOf(await suspendMember(owner, owner))).toBe("last_owner");
    expect(codeOf(await leaveOrganization(owner))).toBe("last_owner");
    expect(await activeOwners()).toBe(1);
  });

  test.each([1, 2, 3, 4, 5])(
    "remains when two owners suspend each other at the same moment (round %i)",
    async () => {
      const second = await aMember(organization, "owner");
      await warmUp();
      const results = await Promise.all([
        suspendMember(owner, second),
        suspendMember(second, owner),
      ]);
      expect(results.map(codeOf).sort()).toEqual(["forbidden", "none"]);
      expect(await activeOwners()).toBe(1);
    },
  );

  test("remains when ten owners leave at the same moment", async () => {
    const others = await Promise.all(
      Array.from({ length: rivals - 1 }, () => aMember(organization, "owner")),
    );
    await warmUp();
    const codes = (await Promise.all([owner, ...others].map(leaveOrganization))).map(codeOf);
    expect(codes.filter((code) => code === "last_owner")).toHaveLength(1);
    expect(await activeOwners()).toBe(1);
  });

  test("would go with the others, were owners counted without the lock", async () => {
    await Promise.all(Array.from({ length: rivals - 1 }, () => aMember(organization, "owner")));
    await warmUp();
    const db = tenantDb(organization.organizationId);
    const rows = await db.organizationMember.findMany({ select: { id: true } });
    await Promise.all(
      rows.map(({ id }) =>
        db.$transaction(async (tx) => {
          if ((await tx.organizationMember.count({ where: { role: "owner" } })) <= 1) return;
          await tx.organizationMember.deleteMany({ where: { id } });
        }),
      ),
    );
    expect(await db.organizationMember.count()).toBe(0);
  });
});
