import { Badge } from "@/components/ui/badge";
import { Check } from "@/components/ui/icons/check";
import { ChevronsUpDown } from "@/components/ui/icons/chevrons-up-down";
import { Plus } from "@/components/ui/icons/plus";
import { OrganizationMark } from "@/components/ui/organization-mark";
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
  /** The invitations that are open to the person; they are listed where all organizations are. */
  invitationCount: number;
}

/** Names the current organization and leads to the others. */
export function OrganizationSwitcher(props: OrganizationSwitcherProps) {
  const { current, invitationCount } = props;
  return (
    <NavPopover
      purpose="switch organization"
      place="lg:top-16 lg:left-3"
      button={<OrganizationTitle organization={current} invitationCount={invitationCount} />}
    >
      <OrganizationList {...props} />
    </NavPopover>
  );
}

function OrganizationTitle({
  organization,
  invitationCount,
}: {
  organization: OrganizationSwitcherProps["current"];
  invitationCount: number;
}) {
  return (
    <>
      <OrganizationMark name={organization.name} logoUrl={organization.logoUrl ?? null} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{organization.name}</span>
        {organization.note ? (
          <span className="block truncate text-xs text-ink-3">{organization.note}</span>
        ) : null}
        {invitationCount > 0 ? (
          <Badge tone="accent">{wordsForInvitations(invitationCount)}</Badge>
        ) : null}
      </span>
      <ChevronsUpDown className="size-3.5 shrink-0 text-ink-3" />
    </>
  );
}

/** "1 invitation", "2 invitations". */
export function wordsForInvitations(count: number): string {
  return count === 1 ? "1 invitation" : `${count} invitations`;
}

/** The organizations as lines of a menu, with the way to a new one. */
function OrganizationList({
  current,
  organizations,
  organizationsHref,
  invitationCount,
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
            {organization.href === current.href ? <Check /> : null}
          </MenuLink>
        </li>
      ))}
      <li className="mt-1.5 border-t border-line pt-1.5">
        <MenuLink href={organizationsHref}>
          <Plus />
          <span className="flex-1">All organizations</span>
          {invitationCount > 0 ? (
            <Badge tone="accent">{wordsForInvitations(invitationCount)}</Badge>
          ) : null}
        </MenuLink>
      </li>
    </ul>
  );
}
