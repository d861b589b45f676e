import { expect, test } from "vitest";
import { anInvitation, anOrganization, anOrigin, aPerson } from "@/lib/testing/company/people";
import { valueFrom } from "@/lib/testing/value-from";
import { findInvitation } from "./find-invitation";

test("the page behind a link says who invites, to what, as what, and whether there is an account", async () => {
  const organization = await anOrganization();
  const { email } = await aPerson();
  const { token } = await anInvitation(organization.owner, { email, role: "sales_rep" });
  expect(valueFrom(await findInvitation(anOrigin(), { token }))).toEqual({
    email,
    role: "sales_rep",
    organizationName: `Acme ${organization.slug}`,
    invitedByName: "Kim Berg",
    hasAccount: true,
  });
});
