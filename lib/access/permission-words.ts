import { type Permission, policy } from "./policy";
import { type Role, roles, rolesGrantableBy } from "./roles";

/** The permissions that a member can have. The others are for outsiders alone. */
export type MemberPermission = {
  [Name in Permission]: Extract<(typeof policy)[Name]["roles"][number], Role> extends never
    ? never
    : Name;
}[Permission];

/** What a permission lets somebody do, in words that complete "may …". A new one does not compile without its words. */
export const permissionWords: Readonly<Record<MemberPermission, string>> = {
  "organization.read": "see the organization and its settings",
  "organization.update": "change the organization's settings and branding",
  "organization.delete": "close the organization",
  "organization.export": "export everything of the organization",
  "ownership.transfer": "offer the ownership to somebody else",
  "ownership.accept": "take over an ownership that is offered to them",
  "dashboard.read": "see the dashboard",
  "member.read": "see who belongs to the team",
  "member.change_role": "change the roles of those below",
  "member.suspend": "suspend members",
  "member.reactivate": "reactivate members",
  "member.remove": "remove members",
  "member.leave": "leave the organization",
  "member.end_sessions": "end a member's sessions",
  "invitation.read": "see invitations",
  "invitation.create": "invite people",
  "invitation.revoke": "revoke invitations",
  "seat.assign": "assign seats",
  "billing.read": "see the plan and the invoices",
  "billing.manage": "manage the plan and the payment",
  "audit.read": "read the audit log",
  "notification.read": "read their own notices",
  "customer.read": "see customers",
  "customer.create": "add customers",
  "customer.update": "change customers",
  "customer.delete": "delete and restore customers",
  "customer.assign": "decide who looks after a customer",
  "customer.merge": "merge two customers",
  "view.save": "save views of a list for themselves",
  "view.share": "save views for everybody and delete those",
  "quote.read": "see quotes",
  "quote.create": "write quotes",
  "quote.update": "change and send quotes, and note how they ended",
  "quote.assign": "decide who looks after a quote",
  "quote.approve": "approve a colleague's discount above the limit",
  "quote.delete": "delete quotes",
  "product.read": "see products",
  "product.read_cost": "see what products cost",
  "product.create": "add products",
  "product.update": "change products",
  "product.delete": "delete and restore products",
  "tax_class.read": "see tax classes",
  "tax_class.manage": "add and change tax classes",
  "competitor.read": "see competitors",
  "competitor.create": "add competitors",
  "competitor.update": "change competitors",
  "competitor.delete": "delete and restore competitors",
  "document.read": "see documents",
  "document.create": "upload documents",
  "document.update": "rename, attach and replace documents",
  "document.delete": "delete and restore documents",
  "webhook.read": "see webhooks and what they were told",
  "webhook.manage": "manage webhooks",
  "api_token.read": "see their own API tokens",
  "api_token.create": "make API tokens of their own",
  "api_token.revoke": "revoke their own API tokens",
  "api_token.manage": "manage the organization's API tokens and revoke everybody's",
};

/** The permissions that a member can have, in the policy's order. */
export const memberPermissions: readonly MemberPermission[] =
  Object.keys(policy).filter(isMemberPermission);

/** Whether a member can have the permission at all. */
export function isMemberPermission(permission: string): permission is MemberPermission {
  return permission in permissionWords;
}

/** The roles that have a permission, highest first. */
export function rolesWith(permission: Permission): readonly Role[] {
  const having: readonly string[] = policy[permission].roles;
  return roles.filter((role) => having.includes(role));
}

/** The roles whose members can give somebody a role with the permission: whom to ask for it. */
export function rolesGranting(permission: Permission): readonly Role[] {
  const lowest = rolesWith(permission).at(-1);
  return lowest ? roles.filter((role) => rolesGrantableBy(role).includes(lowest)) : [];
}
