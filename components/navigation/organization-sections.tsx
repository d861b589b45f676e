import {
  Building2,
  CreditCard,
  FileText,
  FolderOpen,
  KeyRound,
  LayoutDashboard,
  Package,
  ScrollText,
  Settings,
  SquareTerminal,
  Swords,
  Users,
  Webhook,
} from "lucide-react";
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
      // What a link is not asked for does not go to the browser.
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
          icon: <LayoutDashboard aria-hidden="true" />,
          isExact: true,
        },
        { href: `${home}/customers`, label: "Customers", icon: <Building2 aria-hidden="true" /> },
        { href: `${home}/quotes`, label: "Quotes", icon: <FileText aria-hidden="true" /> },
        { href: `${home}/products`, label: "Products", icon: <Package aria-hidden="true" /> },
        { href: `${home}/documents`, label: "Documents", icon: <FolderOpen aria-hidden="true" /> },
        { href: `${home}/competitors`, label: "Competitors", icon: <Swords aria-hidden="true" /> },
      ],
    },
    {
      id: "organization",
      items: [
        { href: `${home}/team`, label: "Team", icon: <Users aria-hidden="true" /> },
        {
          href: `${home}/roles`,
          label: "Roles and permissions",
          icon: <KeyRound aria-hidden="true" />,
          permission: "member.read",
        },
        {
          href: `${home}/settings`,
          label: "Settings",
          icon: <Settings aria-hidden="true" />,
          permission: "organization.update",
          isExact: true,
        },
        {
          href: `${home}/settings/api-tokens`,
          label: "API tokens",
          icon: <SquareTerminal aria-hidden="true" />,
          permission: "api_token.read",
        },
        {
          href: `${home}/settings/webhooks`,
          label: "Webhooks",
          icon: <Webhook aria-hidden="true" />,
          permission: "webhook.read",
        },
        {
          href: `${home}/audit-log`,
          label: "Audit log",
          icon: <ScrollText aria-hidden="true" />,
          permission: "audit.read",
        },
        {
          href: `${home}/billing`,
          label: "Billing",
          icon: <CreditCard aria-hidden="true" />,
          permission: "billing.read",
        },
      ],
    },
  ];
}
