import Link from "next/link";
import type { ReactNode } from "react";
import { OrganizationMark } from "../ui/organization-mark";
import { type Accent, AccentScope } from "./accent-scope";
import { FindButton } from "./find-button";
import { type NavSection, NavSections } from "./nav-sections";
import { NavSheet } from "./nav-sheet";
import {
  type OrganizationLink,
  OrganizationList,
  OrganizationSwitcher,
  wordsForInvitations,
} from "./organization-switcher";
import { UserMenu, UserMenuContent, type UserMenuProps } from "./user-menu";

interface AppShellProps extends UserMenuProps {
  /** The current organization; `note` is a word on its plan, such as "Trial, 9 days left". */
  organization: OrganizationLink & { note?: string };
  /** All that the person belongs to, the current one included. */
  organizations: readonly OrganizationLink[];
  organizationsHref?: string;
  invitationCount?: number;
  sections: readonly NavSection[];
  accent?: Accent | undefined;
  /** The answer's nonce, for the accent's style. */
  nonce?: string | undefined;
  /** A Notice above every page: verify your e-mail, the trial ends. */
  notice?: ReactNode;
  /** The way to the notices, beside the organization's name. */
  bell?: ReactNode;
  /** Where anything is found, for who has no scripts. */
  findHref: string;
  /** What opens over every page: the finder. */
  finder?: ReactNode;
  /** The keys that lead to places. */
  shortcuts?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of the workspace: sidebar on wide screens, top bar with a menu on narrow ones, the page in `<main>`.
 * It only draws; whether somebody may be here is the page's to check.
 */
export function AppShell({
  organization,
  organizations,
  organizationsHref = "/organizations",
  invitationCount = 0,
  sections,
  accent,
  nonce,
  notice,
  bell,
  findHref,
  finder,
  shortcuts,
  children,
  ...account
}: AppShellProps) {
  const switcher = { current: organization, organizations, organizationsHref, invitationCount };
  // Each element once, although it stands in the sidebar and in the sheet: the page sends it along once, then.
  const list = <OrganizationList {...switcher} />;
  const nav = <NavSections sections={sections} />;
  const menu = <UserMenuContent {...account} />;
  return (
    <AccentScope accent={accent} nonce={nonce}>
      <div className="min-h-dvh max-lg:[--sticky-top:3.5rem] lg:grid lg:grid-cols-[232px_minmax(0,1fr)] print:block">
        <header className="sticky top-0 z-10 flex h-14 items-center gap-2.5 border-b border-line bg-sunken px-2 lg:hidden print:hidden">
          <NavSheet mark={invitationCount > 0 ? wordsForInvitations(invitationCount) : null}>
            {list}
            {nav}
            <div className="border-t border-line pt-3">{menu}</div>
          </NavSheet>
          <Link
            href={organization.href}
            className="flex min-h-10 min-w-0 items-center gap-2.5 rounded-sm pr-2"
          >
            <OrganizationMark name={organization.name} logoUrl={organization.logoUrl ?? null} />
            <span className="truncate font-semibold">{organization.name}</span>
          </Link>
          <div className="ml-auto flex">
            <FindButton href={findHref} isIcon />
            {bell}
          </div>
        </header>
        <aside
          aria-label="Sidebar"
          className="border-r border-line bg-sunken max-lg:hidden print:hidden"
        >
          <div className="sticky top-0 flex h-dvh flex-col gap-3 overflow-y-auto p-3">
            <div className="flex items-center gap-1">
              <div className="min-w-0 flex-1">
                <OrganizationSwitcher
                  current={organization}
                  invitationCount={invitationCount}
                  list={list}
                />
              </div>
              {bell}
            </div>
            <FindButton href={findHref} />
            {nav}
            <div className="mt-auto grid gap-1.5">
              {shortcuts}
              <UserMenu user={account.user} menu={menu} />
            </div>
          </div>
        </aside>
        <main
          id="content"
          tabIndex={-1}
          className="w-full max-w-[1180px] min-w-0 px-4 pt-5 pb-16 sm:px-6 lg:pt-7 xl:px-10 print:max-w-none print:p-0"
        >
          {notice ? <div className="mb-5 print:hidden">{notice}</div> : null}
          {children}
        </main>
      </div>
      {finder}
    </AccentScope>
  );
}
