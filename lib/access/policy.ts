import { atLeast, type Role } from "./roles";

/** Who acts without being a member: at sign-up, with an invitation's link, and in a job. */
export const outsiders = ["founder", "invitee", "system"] as const;
export type ActorRole = Role | (typeof outsiders)[number];

interface Rule {
  readonly roles: readonly ActorRole[];
  /** Roles that the permission reaches only for records they own. */
  readonly ownOnly?: readonly Role[];
}

/** Who may do what. The only place that says so: pages, actions, API, documentation and tests read it. */
export const policy = {
  "organization.create": { roles: ["founder"] },
  "organization.read": { roles: atLeast("viewer") },
  "dashboard.read": { roles: atLeast("viewer") },
  "member.read": { roles: atLeast("viewer") },
  "customer.read": { roles: atLeast("viewer") },
  "customer.create": { roles: atLeast("sales_rep") },
  "customer.update": { roles: atLeast("sales_rep"), ownOnly: ["sales_rep"] },
  "customer.delete": { roles: atLeast("manager") },
  "invitation.read": { roles: atLeast("admin") },
  "invitation.create": { roles: atLeast("admin") },
  "invitation.revoke": { roles: atLeast("admin") },
  "invitation.accept": { roles: ["invitee"] },
  "member.change_role": { roles: atLeast("admin") },
  "member.remove": { roles: atLeast("admin") },
  "audit.record": { roles: ["system"] },
  "mail.send": { roles: ["system"] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof policy;

/** The policy's rule for a permission. */
export function ruleFor(permission: Permission): Rule {
  return policy[permission];
}

/** Whether a role has a permission at all, be it only for its own records. */
export function roleMay(role: ActorRole, permission: Permission): boolean {
  return ruleFor(permission).roles.includes(role);
}
