/** The roles of a member, highest first: each has all that the ones after it have. */
export const roles = ["owner", "admin", "manager", "sales_rep", "viewer"] as const;

export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  owner: "Owner",
  admin: "Admin",
  manager: "Manager",
  sales_rep: "Sales rep",
  viewer: "Viewer",
};

/** What a role means, in a sentence that completes "You will …". */
export const roleDescriptions: Readonly<Record<Role, string>> = {
  owner: "run everything, billing and ownership included",
  admin: "manage the team and the settings",
  manager: "see all customers and quotes and approve discounts",
  sales_rep: "create customers and quotes and work on those",
  viewer: "read everything and change nothing",
};

/** Whether `value` is one of the roles. */
export function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}

/** The roles from the highest down to `lowest`, inclusive. */
export function atLeast(lowest: Role): readonly Role[] {
  return roles.slice(0, roles.indexOf(lowest) + 1);
}

/** The roles that `role` may give, change and take away: those strictly below it; an owner may also make owners. */
export function rolesGrantableBy(role: Role): readonly Role[] {
  if (role === "owner") return roles;
  if (role !== "admin") return [];
  return roles.slice(roles.indexOf(role) + 1);
}
