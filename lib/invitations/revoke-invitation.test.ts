import { expect, test } from "vitest";
import { aMember, anInvitation, anOrganization } from "@/lib/testing/company/people";
import { codeOf } from "@/lib/testing/value-from";
import { revokeInvitation } from "./revoke-invitation";

test("only an invitation into a role below one's own can be withdrawn", async () => {
  const organization = await anOrganization();
  const admin = await aMember(organization, "admin");
  const forOwner = await anInvitation(organization.owner, { role: "owner" });
  const forManager = await anInvitation(organization.owner, { role: "manager" });

  expect(codeOf(await revokeInvitation(admin, forOwner))).toBe("role_too_high");
  expect(codeOf(await revokeInvitation(admin, forManager))).toBe("none");
  expect(codeOf(await revokeInvitation(organization.owner, forOwner))).toBe("none");
});
