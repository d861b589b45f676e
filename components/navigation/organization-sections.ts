import type { Permission } from "@/lib/access/policy";
import type { NavItem } from "./nav-link";
import type { NavSection } from "./nav-sections";

interface Place extends NavItem {
  /** What somebody has to be allowed to find this place in the sidebar; the page asks for itself. */
  readonly permission?: Permission;
}

/** The places of an organization that somebody may open, as the sidebar groups them. */
export function organizationSections(
  slug: string,
  may: (permission: Permission) => boolean,
): readonly NavSection[] {
  const home = `/o/${slug}`;
  return places(home).map(({ id, items }) => ({
    id,
    items: items
      .filter(({ permission }) => !permission || may(permission))
      // The permission is only needed here and does not go to the browser.
      .map(({ permission: _, ...item }) => item),
  }));
}

function places(home: string): readonly { id: string; items: readonly Place[] }[] {
  return [
    {
      id: "work",
      items: [
        {
          href: home,
          label: "Dashboard",
          icon: "dashboard",
          isExact: true,
        },
        { href: `${home}/customers`, label: "Customers", icon: "customers" },
        { href: `${home}/quotes`, label: "Quotes", icon: "quotes" },
        { href: `${home}/products`, label: "Products", icon: "products" },
        { href: `${home}/documents`, label: "Documents", icon: "documents" },
        { href: `${home}/competitors`, label: "Competitors", icon: "competitors" },
      ],
    },
    {
      id: "organization",
      items: [
        { href: `${home}/team`, label: "Team", icon: "team" },
        {
          href: `${home}/roles`,
          label: "Roles and permissions",
          icon: "roles",
          permission: "member.read",
        },
        {
          href: `${home}/settings`,
          label: "Settings",
          icon: "settings",
          permission: "organization.update",
          isExact: true,
        },
        {
          href: `${home}/settings/tax-classes`,
          label: "Tax classes",
          icon: "taxClasses",
          permission: "tax_class.manage",
        },
        {
          href: `${home}/settings/api-tokens`,
          label: "API tokens",
          icon: "apiTokens",
          permission: "api_token.read",
        },
        {
          href: `${home}/settings/webhooks`,
          label: "Webhooks",
          icon: "webhooks",
          permission: "webhook.read",
        },
        {
          href: `${home}/audit-log`,
          label: "Audit log",
          icon: "auditLog",
          permission: "audit.read",
        },
        {
          href: `${home}/billing`,
          label: "Billing",
          icon: "billing",
          permission: "billing.read",
        },
      ],
    },
  ];
}
