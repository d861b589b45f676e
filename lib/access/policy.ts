import type { Effect } from "@/lib/organizations/status";
import { atLeast, type Role } from "./roles";

/** Who acts without being a member: at sign-up, by the link of an invitation or a quote, by an API token, and in a job. */
export const outsiders = ["founder", "invitee", "buyer", "bearer", "system"] as const;
export type ActorRole = Role | (typeof outsiders)[number];

interface Rule {
  readonly roles: readonly ActorRole[];
  /** What using it does, for the statuses that forbid some effects (lib/organizations/status.ts). */
  readonly effect: Effect;
  /** Roles that have it only for records they own. */
  readonly ownOnly?: readonly Role[];
  /** Roles that have it only for records they own if the organization says that reps keep to themselves. */
  readonly ownOnlyWhereSet?: readonly Role[];
  /** Only for a person in a session: no scope reaches it (lib/access/scopes.ts). */
  readonly isPersonal?: true;
}

/** Who may do what. The only place that says so: pages, actions, API, documentation and tests read it. */
export const policy = {
  "organization.create": { roles: ["founder"], effect: "change" },
  "organization.import": { roles: ["system"], effect: "free" },
  "organization.read": { roles: atLeast("viewer"), effect: "read" },
  "organization.update": { roles: atLeast("admin"), effect: "change" },
  "organization.delete": { roles: atLeast("owner"), effect: "free", isPersonal: true },
  "organization.export": { roles: atLeast("owner"), effect: "read", isPersonal: true },
  "ownership.transfer": { roles: atLeast("owner"), effect: "free", isPersonal: true },
  "ownership.accept": { roles: atLeast("viewer"), effect: "free", isPersonal: true },
  "dashboard.read": { roles: atLeast("viewer"), effect: "read" },
  "member.read": { roles: atLeast("viewer"), effect: "read" },
  "member.change_role": { roles: atLeast("admin"), effect: "free" },
  "member.suspend": { roles: atLeast("admin"), effect: "free" },
  "member.reactivate": { roles: atLeast("admin"), effect: "grow" },
  "member.remove": { roles: atLeast("admin"), effect: "free" },
  "member.leave": { roles: atLeast("viewer"), effect: "free", isPersonal: true },
  "member.end_sessions": { roles: atLeast("admin"), effect: "free" },
  "invitation.read": { roles: atLeast("admin"), effect: "read" },
  "invitation.create": { roles: atLeast("admin"), effect: "grow" },
  "invitation.revoke": { roles: atLeast("admin"), effect: "free" },
  "invitation.accept": { roles: ["invitee"], effect: "free" },
  "seat.assign": { roles: atLeast("admin"), effect: "grow" },
  "billing.read": { roles: atLeast("owner"), effect: "read" },
  "billing.manage": { roles: atLeast("owner"), effect: "free" },
  "billing.sync": { roles: ["system"], effect: "free" },
  "audit.read": { roles: atLeast("admin"), effect: "read" },
  "audit.record": { roles: ["system"], effect: "free" },
  "notification.read": { roles: atLeast("viewer"), effect: "free" },
  "notification.create": { roles: ["system"], effect: "free" },
  "customer.read": { roles: atLeast("viewer"), effect: "read", ownOnlyWhereSet: ["sales_rep"] },
  "customer.create": { roles: atLeast("sales_rep"), effect: "change" },
  "customer.update": { roles: atLeast("sales_rep"), effect: "change", ownOnly: ["sales_rep"] },
  "customer.delete": { roles: atLeast("manager"), effect: "change" },
  "customer.assign": { roles: atLeast("manager"), effect: "change" },
  "customer.merge": { roles: atLeast("manager"), effect: "change" },
  "view.save": { roles: atLeast("viewer"), effect: "change" },
  "view.share": { roles: atLeast("manager"), effect: "change" },
  "quote.read": { roles: atLeast("viewer"), effect: "read", ownOnlyWhereSet: ["sales_rep"] },
  "quote.create": { roles: atLeast("sales_rep"), effect: "change" },
  "quote.update": { roles: atLeast("sales_rep"), effect: "change", ownOnly: ["sales_rep"] },
  "quote.assign": { roles: atLeast("manager"), effect: "change" },
  "quote.approve": { roles: atLeast("manager"), effect: "change" },
  "quote.delete": { roles: atLeast("manager"), effect: "change" },
  "quote.answer": { roles: ["buyer"], effect: "free" },
  "quote.expire": { roles: ["system"], effect: "free" },
  "product.read": { roles: atLeast("viewer"), effect: "read" },
  "product.read_cost": { roles: atLeast("manager"), effect: "read" },
  "product.create": { roles: atLeast("manager"), effect: "change" },
  "product.update": { roles: atLeast("manager"), effect: "change" },
  "product.delete": { roles: atLeast("manager"), effect: "change" },
  "tax_class.read": { roles: atLeast("viewer"), effect: "read" },
  "tax_class.manage": { roles: atLeast("admin"), effect: "change" },
  "competitor.read": { roles: atLeast("viewer"), effect: "read" },
  "competitor.create": { roles: atLeast("manager"), effect: "change" },
  "competitor.update": { roles: atLeast("manager"), effect: "change" },
  "competitor.delete": { roles: atLeast("manager"), effect: "change" },
  "document.read": { roles: atLeast("viewer"), effect: "read" },
  "document.create": { roles: atLeast("sales_rep"), effect: "change" },
  "document.update": { roles: atLeast("sales_rep"), effect: "change", ownOnly: ["sales_rep"] },
  "document.delete": { roles: atLeast("manager"), effect: "change" },
  "document.scan": { roles: ["system"], effect: "free" },
  "file.sweep": { roles: ["system"], effect: "free" },
  "record.purge": { roles: ["system"], effect: "free" },
  "api_token.use": { roles: ["bearer"], effect: "free" },
  "api_token.read": { roles: atLeast("viewer"), effect: "free", isPersonal: true },
  "api_token.create": { roles: atLeast("viewer"), effect: "free", isPersonal: true },
  "api_token.revoke": { roles: atLeast("viewer"), effect: "free", isPersonal: true },
  "api_token.manage": { roles: atLeast("admin"), effect: "free", isPersonal: true },
  "webhook.read": { roles: atLeast("admin"), effect: "read" },
  "webhook.manage": { roles: atLeast("admin"), effect: "free" },
  "webhook.deliver": { roles: ["system"], effect: "free" },
  "request.remember": { roles: ["system"], effect: "free" },
  "organization.erase": { roles: ["system"], effect: "free" },
  "export.run": { roles: ["system"], effect: "free" },
  "import.run": { roles: ["system"], effect: "free" },
  "mail.send": { roles: ["system"], effect: "free" },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof policy;

/** The policy's rule for a permission. */
export function ruleFor(permission: Permission): Rule {
  return policy[permission];
}

/** Whether a role has a permission at all, even if only for its own records. */
export function roleMay(role: ActorRole, permission: Permission): boolean {
  return ruleFor(permission).roles.includes(role);
}
