import { describe, expect, test } from "vitest";
import { type ActorRole, outsiders, type Permission, policy, roleMay, ruleFor } from "./policy";
import { atLeast, type Role, roles, rolesGrantableBy } from "./roles";

/** Who may do what, written out: a change of the policy is a change of this table. */
const expected: Record<Permission, readonly ActorRole[]> = {
  "organization.create": ["founder"],
  "organization.import": ["system"],
  "organization.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "organization.update": ["owner", "admin"],
  "organization.delete": ["owner"],
  "organization.export": ["owner"],
  "organization.erase": ["system"],
  "export.run": ["system"],
  "ownership.transfer": ["owner"],
  "ownership.accept": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "dashboard.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "member.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "member.change_role": ["owner", "admin"],
  "member.suspend": ["owner", "admin"],
  "member.reactivate": ["owner", "admin"],
  "member.remove": ["owner", "admin"],
  "member.leave": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "member.end_sessions": ["owner", "admin"],
  "invitation.read": ["owner", "admin"],
  "invitation.create": ["owner", "admin"],
  "invitation.revoke": ["owner", "admin"],
  "invitation.accept": ["invitee"],
  "seat.assign": ["owner", "admin"],
  "billing.read": ["owner"],
  "billing.manage": ["owner"],
  "billing.sync": ["system"],
  "audit.read": ["owner", "admin"],
  "audit.record": ["system"],
  "notification.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "notification.create": ["system"],
  "customer.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "customer.create": ["owner", "admin", "manager", "sales_rep"],
  "customer.update": ["owner", "admin", "manager", "sales_rep"],
  "customer.delete": ["owner", "admin", "manager"],
  "customer.assign": ["owner", "admin", "manager"],
  "customer.merge": ["owner", "admin", "manager"],
  "view.save": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "view.share": ["owner", "admin", "manager"],
  "quote.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "quote.create": ["owner", "admin", "manager", "sales_rep"],
  "quote.update": ["owner", "admin", "manager", "sales_rep"],
  "quote.assign": ["owner", "admin", "manager"],
  "quote.approve": ["owner", "admin", "manager"],
  "quote.delete": ["owner", "admin", "manager"],
  "quote.answer": ["buyer"],
  "quote.expire": ["system"],
  "product.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "product.read_cost": ["owner", "admin", "manager"],
  "product.create": ["owner", "admin", "manager"],
  "product.update": ["owner", "admin", "manager"],
  "product.delete": ["owner", "admin", "manager"],
  "tax_class.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "tax_class.manage": ["owner", "admin"],
  "competitor.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "competitor.create": ["owner", "admin", "manager"],
  "competitor.update": ["owner", "admin", "manager"],
  "competitor.delete": ["owner", "admin", "manager"],
  "document.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "document.create": ["owner", "admin", "manager", "sales_rep"],
  "document.update": ["owner", "admin", "manager", "sales_rep"],
  "document.delete": ["owner", "admin", "manager"],
  "document.scan": ["system"],
  "file.sweep": ["system"],
  "record.purge": ["system"],
  "api_token.use": ["bearer"],
  "api_token.read": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "api_token.create": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "api_token.revoke": ["owner", "admin", "manager", "sales_rep", "viewer"],
  "api_token.manage": ["owner", "admin"],
  "webhook.read": ["owner", "admin"],
  "webhook.manage": ["owner", "admin"],
  "webhook.deliver": ["system"],
  "request.remember": ["system"],
  "import.run": ["system"],
  "mail.send": ["system"],
};

const permissions = Object.keys(policy).filter((name): name is Permission => name in policy);

describe.each(permissions)("%s", (permission) => {
  test.each<ActorRole>([...roles, ...outsiders])(
    "is the %s's just where the table says so",
    (role) => {
      expect(roleMay(role, permission)).toBe(expected[permission].includes(role));
    },
  );

  test("is had by every role above one that has it, and limited to own records for none of these alone", () => {
    const having = roles.filter((role) => roleMay(role, permission));
    const lowest = having.at(-1);
    expect(having).toEqual(lowest ? atLeast(lowest) : []);
    const limited = ruleFor(permission).ownOnly ?? [];
    expect(having.slice(having.length - limited.length)).toEqual(limited);
  });
});

test.each<[Role, readonly Role[]]>([
  ["owner", ["owner", "admin", "manager", "sales_rep", "viewer"]],
  ["admin", ["manager", "sales_rep", "viewer"]],
  ["manager", []],
  ["sales_rep", []],
  ["viewer", []],
])("a member who is %s gives and takes %j", (role, grantable) => {
  expect(rolesGrantableBy(role)).toEqual(grantable);
});
