import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { changeRole } from "@/lib/members/change-role";
import {
  aMember,
  anAssignedMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  type Organization,
  password,
} from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { inviteMember } from "./invite-member";
import { acceptInvitation } from "./invitee/accept-invitation";
import { findInvitation } from "./link/find-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";
import { assignSeat } from "./seats/assign-seat";
import { resendActivation } from "./seats/resend-activation";

let organization: Organization;
let admin: Member;

beforeEach(async () => {
  organization = await anOrganization();
  admin = await aMember(organization, "admin");
});

/** Past the use cases, which would also withdraw what the admin has offered. */
const demoteByHand = (role: string) =>
  ownerDatabase.query(
    "UPDATE organization_members SET role = $3 WHERE organization_id = $1 AND user_id = $2",
    [organization.organizationId, admin.userId, role],
  );
const invite = (role: "manager" | "viewer") =>
  inviteMember(admin, { email: anEmail(), role, sendEmail: true });
const join = (token: string) =>
  acceptInvitation({ person: null, origin: anOrigin() }, { token, userName: "Jo Lind", password });

test("who was demoted while their request was under way gives nobody a place any more", async () => {
  const invitation = await anInvitation(organization.owner);
  const assigned = await anAssignedMember(organization.owner);
  await changeRole(organization.owner, { userId: admin.userId, role: "manager" });
  const before = await databaseState();
  const seat = { email: anEmail(), name: "Jo Lind", role: "viewer" } as const;
  for (const result of [
    await invite("viewer"),
    await assignSeat(admin, seat),
    await resendInvitation(admin, invitation),
    await revokeInvitation(admin, invitation),
    await resendActivation(admin, assigned),
  ])
    expect(codeOf(result)).toBe("role_too_high");
  expect(await databaseState()).toEqual(before);
});

test("however many invite while they are demoted, no open invitation of theirs is left", async () => {
  await Promise.all([
    ...Array.from({ length: 12 }, () => invite("manager")),
    changeRole(organization.owner, { userId: admin.userId, role: "viewer" }),
    ...Array.from({ length: 12 }, () => invite("viewer")),
  ]);
  const { rows } = await ownerDatabase.query(
    `SELECT id FROM organization_invitations
     WHERE organization_id = $1 AND user_id = $2 AND revoked_at IS NULL`,
    [organization.organizationId, admin.userId],
  );
  expect(rows).toEqual([]);
});

describe("an invitation whose maker could not make it any more, however that came about,", () => {
  test.each(["manager", "viewer"])("is withdrawn for whoever opens it: a %s now", async (role) => {
    const { token } = await anInvitation(admin, { role: "manager" });
    await demoteByHand(role);
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_revoked");
    expect(codeOf(await join(token))).toBe("invitation_revoked");
  });

  test("is good again once somebody who may has sent it again", async () => {
    const { invitationId } = await anInvitation(admin, { role: "manager" });
    await demoteByHand("viewer");
    const sent = await resendInvitation(organization.owner, { invitationId });
    const link = sent.ok ? sent.value.invitationLink : "";
    expect(codeOf(await join(new URL(link).searchParams.get("token") ?? ""))).toBe("none");
  });
});

test("an address is mailed five times a day and no more, sending again included", async () => {
  const email = anEmail();
  const { invitationId } = await anInvitation(admin, { email });
  for (let n = 0; n < 4; n += 1)
    expect(codeOf(await resendInvitation(admin, { invitationId }))).toBe("none");
  expect(codeOf(await resendInvitation(admin, { invitationId }))).toBe("too_many_requests");
});
