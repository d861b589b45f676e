import { groupBy } from "es-toolkit/array";
import { type MemberPermission, memberPermissions } from "@/lib/access/permission-words";

/** The groups of permissions, by the first word of their name. */
const groupNames = {
  organization: "Organization",
  ownership: "Organization",
  dashboard: "Dashboard, lists and notices",
  member: "Team",
  invitation: "Team",
  seat: "Team",
  billing: "Billing",
  audit: "Audit log",
  notification: "Dashboard, lists and notices",
  customer: "Customers",
  view: "Dashboard, lists and notices",
  quote: "Quotes",
  product: "Products",
  tax_class: "Products",
  competitor: "Competitors",
  document: "Documents",
  webhook: "API and webhooks",
  api_token: "API and webhooks",
} as const satisfies Record<SubjectOf<MemberPermission>, string>;

type SubjectOf<Name extends string> = Name extends `${infer Subject}.${string}` ? Subject : never;

/** Every permission, by what it is about. */
export const permissionsByGroup = groupBy(memberPermissions, groupOf);

function groupOf(permission: MemberPermission): string {
  const named: Readonly<Record<string, string>> = groupNames;
  return named[permission.split(".")[0] ?? ""] ?? permission;
}
