import { Building2, FileText, LayoutDashboard, Users } from "lucide-react";
import type { NavSection } from "./nav-sections";

/** The places of an organization, as the sidebar groups them. */
export function organizationSections(slug: string): readonly NavSection[] {
  const home = `/o/${slug}`;
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
      ],
    },
    {
      id: "organization",
      items: [{ href: `${home}/team`, label: "Team", icon: <Users aria-hidden="true" /> }],
    },
  ];
}
