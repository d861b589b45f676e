import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { OrganizationMark } from "../ui/organization-mark";
import { MenuLink } from "./menu-link";
import { NavPopover } from "./nav-popover";

export interface OrganizationLink {
  name: string;
  href: string;
  logoUrl?: string | null;
}

interface OrganizationSwitcherProps {
  current: OrganizationLink & { note?: string };
  /** All that the person belongs to, the current one included. */
  organizations: readonly OrganizationLink[];
  /** Where all are listed and a new one is made. */
  organizationsHref: string;
}

/** Names the current organization and leads to the others. */
export function OrganizationSwitcher({
  current,
  organizations,
  organizationsHref,
}: OrganizationSwitcherProps) {
  return (
    <NavPopover
      purpose="switch organization"
      place="top-16 left-3"
      button={<OrganizationTitle organization={current} />}
    >
      <OrganizationList {...{ current, organizations, organizationsHref }} />
    </NavPopover>
  );
}

function OrganizationTitle({
  organization,
}: {
  organization: OrganizationSwitcherProps["current"];
}) {
  return (
    <>
      <OrganizationMark name={organization.name} logoUrl={organization.logoUrl ?? null} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{organization.name}</span>
        {organization.note ? (
          <span className="block truncate text-xs text-ink-3">{organization.note}</span>
        ) : null}
      </span>
      <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
    </>
  );
}

/** The organizations as lines of a menu, with the way to a new one. */
export function OrganizationList({
  current,
  organizations,
  organizationsHref,
}: OrganizationSwitcherProps) {
  return (
    <ul aria-label="Organizations">
      {organizations.map((organization) => (
        <li key={organization.href}>
          <MenuLink
            href={organization.href}
            aria-current={organization.href === current.href ? "true" : undefined}
          >
            <OrganizationMark name={organization.name} logoUrl={organization.logoUrl ?? null} />
            <span className="min-w-0 flex-1 wrap-anywhere">{organization.name}</span>
            {organization.href === current.href ? <Check aria-hidden="true" /> : null}
          </MenuLink>
        </li>
      ))}
      <li className="mt-1.5 border-t border-line pt-1.5">
        <MenuLink href={organizationsHref}>
          <Plus aria-hidden="true" />
          All organizations
        </MenuLink>
      </li>
    </ul>
  );
}
