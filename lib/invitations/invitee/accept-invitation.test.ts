import { beforeEach, describe, expect, test } from "vitest";
import { acceptAsNewPerson, expectRefusal } from "@/lib/testing/company/invitation-steps";
import {
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tokenIn } from "@/lib/testing/mail/token-in";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { findInvitation } from "../link/find-invitation";
import { resendInvitation } from "../resend-invitation";
import { revokeInvitation } from "../revoke-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

describe("an invitation is not accepted", () => {
  test("once it has expired", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() WHERE id = $1",
      [invitationId],
    );
    await expectRefusal(token, "invitation_expired");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_expired");
  });

  test("once it was revoked", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    await revokeInvitation(organization.owner, { invitationId });
    await expectRefusal(token, "invitation_revoked");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_revoked");
  });

  test("a second time", async () => {
    const { token } = await anInvitation(organization.owner);
    await acceptAsNewPerson(token);
    await expectRefusal(token, "invitation_used");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_used");
  });

  test("by the old link after it was sent again, and is by the new one", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    const { invitationLink } = valueFrom(
      await resendInvitation(organization.owner, { invitationId }),
    );
    await expectRefusal(token, "invitation_not_found");
    expect(codeOf(await acceptAsNewPerson(tokenIn(invitationLink)))).toBe("none");
  });

  test("by somebody logged in under another address", async () => {
    const { token } = await anInvitation(organization.owner);
    await expectRefusal(token, "invitation_email_mismatch", await aPerson());
  });

  test("by a link that was never given out", async () => {
    await expectRefusal(`${organization.organizationId}.${"A".repeat(43)}`, "invitation_not_found");
  });

  test("by its secret under another organization's name", async () => {
    const { token } = await anInvitation(organization.owner);
    const other = await anOrganization();
    await expectRefusal(token.replace(/^[^.]+/, other.organizationId), "invitation_not_found");
  });

  test.each(["", ".", "x.y", "'; DROP TABLE users; --", "\0", "%", "🔐".repeat(40)])(
    "by a link that is garbage: %j",
    async (garbage) => {
      await expectRefusal(garbage, "invitation_not_found");
    },
  );
});
