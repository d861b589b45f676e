import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { countCopies, openTo } from "@/lib/testing/company/open-invitations";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aProvenPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { inviteMember } from "../invite-member";
import { acceptInvitation } from "../invitee/accept-invitation";
import { declineInvitation } from "../invitee/decline-invitation";
import { resendInvitation } from "../resend-invitation";
import { revokeInvitation } from "../revoke-invitation";

let organization: Organization;
let person: Person;

beforeEach(async () => {
  organization = await anOrganization();
  person = await aProvenPerson();
});

const invited = () => anInvitation(organization.owner, { email: person.email });

describe("the copy says what the organization does", () => {
  test("after an invitation, and after it was sent again by somebody else", async () => {
    const { invitationId } = await invited();
    expect(await countCopies(organization)).toBe(1);
    const admin = await aMember(organization, "admin");
    valueFrom(await resendInvitation(admin, { invitationId }));
    expect(await countCopies(organization)).toBe(1);
    expect((await openTo(person)).map(({ id }) => id)).toEqual([invitationId]);
  });

  test("after it was revoked, accepted or declined by its link", async () => {
    const { invitationId } = await invited();
    valueFrom(await revokeInvitation(organization.owner, { invitationId }));
    expect(await countCopies(organization)).toBe(0);
    const { token } = await invited();
    valueFrom(await declineInvitation(anOrigin(), { token }));
    expect(await countCopies(organization)).toBe(0);
    const next = await invited();
    valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token: next.token }));
    expect(await countCopies(organization)).toBe(0);
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
    expect(await countCopies(organization)).toBe(1);
  });

  test("after its inviter was removed, or may not give its role any more", async () => {
    const { owner } = organization;
    const admin = await aMember(organization, "admin");
    await anInvitation(admin, { email: person.email });
    await anInvitation(admin, { email: anEmail(), role: "manager" });
    valueFrom(await changeRole(owner, { userId: admin.userId, role: "viewer" }));
    expect(await countCopies(organization)).toBe(0);
    const other = await aMember(organization, "admin");
    await anInvitation(other, { email: person.email });
    valueFrom(await removeMember(owner, { userId: other.userId, handOverToUserId: null }));
    expect(await countCopies(organization)).toBe(0);
    expect(await openTo(person)).toEqual([]);
  });
});
