"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { WrittenIn } from "@/components/ui/written-in";
import { type Accent, AccentScope } from "./accent-scope";
import { FindButton } from "./find-button";
import { Finder } from "./finder";
import { MenuButton } from "./menu-button";
import { type NavSection, NavSections } from "./nav-sections";
import { NoticeBell } from "./notice-bell";
import {
  type OrganizationLink,
  OrganizationSwitcher,
  wordsForInvitations,
} from "./organization-switcher";
import type { Shortcut } from "./shortcut";
import { Shortcuts } from "./shortcuts";
import { Sidebar } from "./sidebar";
import { UserMenu, type UserMenuProps } from "./user-menu";

interface AppShellProps extends UserMenuProps {
  /** The current organization; `note` is a word on its plan, such as "Trial, 9 days left". */
  organization: OrganizationLink & { note?: string };
  /** All that the person belongs to, the current one included. */
  organizations: readonly OrganizationLink[];
  organizationsHref?: string;
  invitationCount?: number;
  /** How the organization writes dates. */
  locale: string;
  sections: readonly NavSection[];
  accent?: Accent | undefined;
  /** The answer's nonce, for the accent's style and the finder's script. */
  nonce?: string | undefined;
  /** A Notice above every page: verify your e-mail, the trial ends. */
  notice?: ReactNode;
  unreadNotices: number;
  /** The keys that lead to places. */
  shortcuts: readonly Shortcut[];
  children: ReactNode;
}

const sidebarId = "sidebar";

/**
 * The frame of the workspace: a sidebar on wide screens, a top bar with a menu on narrow ones, the page in `<main>`. It only
 * draws; the page itself checks whether somebody may be here. All of it is drawn from a little data, because elements that a
 * server component hands over are written into the page a second time.
 */
export function AppShell({
  organization,
  organizations,
  organizationsHref = "/organizations",
  invitationCount = 0,
  locale,
  sections,
  accent,
  nonce,
  notice,
  unreadNotices,
  shortcuts,
  children,
  ...account
}: AppShellProps) {
  const home = organization.href;
  const findHref = `${home}/search`;
  const bell = <NoticeBell href={`${home}/notifications`} unread={unreadNotices} />;
  return (
    <AccentScope accent={accent} nonce={nonce}>
      <div className="min-h-dvh max-lg:[--sticky-top:3.5rem] lg:grid lg:grid-cols-[232px_minmax(0,1fr)] print:block">
        <header className="sticky top-0 z-10 flex h-14 items-center gap-2.5 border-b border-line bg-sunken px-2 lg:hidden print:hidden">
          <MenuButton
            opens={sidebarId}
            mark={invitationCount > 0 ? wordsForInvitations(invitationCount) : null}
          />
          <Link href={home} className="flex min-h-10 min-w-0 items-center gap-2.5 rounded-sm pr-2">
            <OrganizationMark name={organization.name} logoUrl={organization.logoUrl ?? null} />
            <span className="truncate font-semibold">{organization.name}</span>
          </Link>
          <div className="ml-auto flex">
            <FindButton href={findHref} isIcon />
            {bell}
          </div>
        </header>
        <Sidebar id={sidebarId}>
          <div className="flex items-center gap-1 max-lg:block">
            <div className="min-w-0 flex-1">
              <OrganizationSwitcher
                current={organization}
                organizations={organizations}
                organizationsHref={organizationsHref}
                invitationCount={invitationCount}
              />
            </div>
            <div className="flex max-lg:hidden">{bell}</div>
          </div>
          <FindButton href={findHref} className="max-lg:hidden" />
          <NavSections sections={sections} />
          <div className="grid gap-1.5 max-lg:border-t max-lg:border-line max-lg:pt-3 lg:mt-auto">
            <div className="max-lg:hidden">
              <Shortcuts shortcuts={shortcuts} />
            </div>
            <UserMenu {...account} />
          </div>
        </Sidebar>
        <main
          id="content"
          tabIndex={-1}
          className="w-full max-w-[1180px] min-w-0 px-4 pt-5 pb-16 sm:px-6 lg:pt-7 xl:px-10 print:max-w-none print:p-0"
        >
          {notice ? <div className="mb-5 print:hidden">{notice}</div> : null}
          <WrittenIn value={locale}>{children}</WrittenIn>
        </main>
      </div>
      <Finder home={home} nonce={nonce} />
    </AccentScope>
  );
}
