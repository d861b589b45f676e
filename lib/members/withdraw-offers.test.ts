import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import {
  aMember,
  anInvitation,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { changeRole } from "./change-role";
import { leaveOrganization } from "./leave-organization";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

async function isOpen(invitationId: string): Promise<boolean> {
  const { rows } = await ownerDatabase.query(
    "SELECT revoked_at FROM organization_invitations WHERE id = $1",
    [invitationId],
  );
  return rows[0]?.revoked_at === null;
}

describe("open invitations go with the right to make them", () => {
  test.each<[string, (inviter: Member) => Promise<unknown>]>([
    ["removed", (inviter) => removeMember(owner, inviter)],
    ["suspended", (inviter) => suspendMember(owner, inviter)],
    ["demoted", ({ userId }) => changeRole(owner, { userId, role: "manager" })],
    ["gone of their own will", leaveOrganization],
  ])("when the inviter is %s", async (_what, lose) => {
    const inviter = await aMember(organization, "admin");
    const lost = await anInvitation(inviter, { role: "viewer" });
    const kept = await anInvitation(owner, { role: "viewer" });
    await lose(inviter);
    expect(await isOpen(lost.invitationId)).toBe(false);
    expect(await isOpen(kept.invitationId)).toBe(true);
    expect(await auditEvents(organization, "invitation.revoked")).toMatchObject([
      { target_id: lost.invitationId, changes: { email: lost.email } },
    ]);
  });

  test("and only those that the inviter could not make as what they are now", async () => {
    const inviter = await aMember(organization, "owner");
    const toOwner = await anInvitation(inviter, { role: "owner" });
    const toViewer = await anInvitation(inviter, { role: "viewer" });
    await changeRole(owner, { userId: inviter.userId, role: "admin" });
    expect(await isOpen(toOwner.invitationId)).toBe(false);
    expect(await isOpen(toViewer.invitationId)).toBe(true);
  });
});
