import { expect, test } from "vitest";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { countByRole } from "./count-by-role";
import { suspendMember } from "./suspend-member";

test("the active members of each role are counted, of the organization alone", async () => {
  await anOrganization();
  const organization = await anOrganization();
  for (const role of ["sales_rep", "sales_rep", "viewer"] as const)
    await aMember(organization, role);
  await suspendMember(organization.owner, await aMember(organization, "manager"));
  expect(await countByRole(organization.owner)).toEqual({
    owner: 1,
    admin: 0,
    manager: 0,
    sales_rep: 2,
    viewer: 1,
  });
});
