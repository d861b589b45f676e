import { describe, expect, test } from "vitest";
import { explainRefusal } from "./explain-refusal";
import { memberPermissions, rolesGranting, rolesWith } from "./permission-words";
import { outsiders, type Permission, policy, roleMay, ruleFor } from "./policy";
import { roles } from "./roles";

const permissions = Object.keys(policy).filter((name): name is Permission => name in policy);

test("every permission of a member has its words, and no outsider's has any", () => {
  const ofMembers = permissions.filter((name) => rolesWith(name).length > 0);
  expect(memberPermissions).toEqual(ofMembers);
  const ofOutsiders = permissions.filter((name) => !ofMembers.includes(name));
  for (const name of ofOutsiders) expect(outsiders.some((role) => roleMay(role, name))).toBe(true);
});

describe.each(memberPermissions)("a refusal of %s", (permission) => {
  test("names a role that can give it, wherever somebody lacks it", () => {
    const lacking = roles.filter((role) => !roleMay(role, permission));
    const having = rolesWith(permission);
    expect(having.length).toBeGreaterThan(0);
    for (const role of lacking) {
      expect(rolesGranting(permission).length).toBeGreaterThan(0);
      expect(explainRefusal({ permission, role })).toContain("ask an ");
    }
  });
});

test.each([
  [
    "customer.create",
    "viewer",
    "Your role does not let you add customers. Owners, Admins, Managers and Sales reps can; ask an owner or admin for such a role.",
  ],
  [
    "organization.update",
    "viewer",
    "Your role does not let you change the organization's settings and branding. Owners and Admins can; ask an owner for such a role.",
  ],
  [
    "customer.update",
    "sales_rep",
    "Your role lets you change customers only where they are yours. Owners, Admins and Managers can; ask an owner or admin for such a role.",
  ],
] as const)(
  "a refusal of %s to a %s says what is missing and who can give it",
  (permission, role, words) => {
    expect(explainRefusal({ permission, role })).toBe(words);
  },
);

test("a refusal names the people to ask, where they are known", () => {
  const refusal = { permission: "organization.update", role: "viewer" } as const;
  expect(explainRefusal({ ...refusal, grantors: ["Ana Sol", "Kim Berg"] })).toContain(
    "ask Ana Sol or Kim Berg for such a role.",
  );
});

test("whoever is limited to own records where it is set so is a member who has the permission", () => {
  for (const name of permissions)
    for (const role of ruleFor(name).ownOnlyWhereSet ?? []) expect(rolesWith(name)).toContain(role);
});
