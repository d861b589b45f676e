import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { logOutAction, setThemeAction } from "@/app/actions";
import { NothingHerePage } from "@/app/nothing-here-page";
import { accentStyle } from "@/components/navigation/accent-style";
import { AppShell } from "@/components/navigation/app-shell";
import { organizationSections } from "@/components/navigation/organization-sections";
import { PublicShell } from "@/components/navigation/public-shell";
import type { Shortcut } from "@/components/navigation/shortcut";
import { readTheme, themeCookieName } from "@/components/navigation/theme";
import { roleMay } from "@/lib/access/policy";
import { appLocale } from "@/lib/dates";
import { currentMember, currentSession } from "@/lib/http/sign-in/current-session";
import { countUnread } from "@/lib/notices/count-unread";
import { logoUrl } from "@/lib/organizations/logo-url";
import { places } from "@/lib/search/places";
import type { Membership } from "@/lib/sessions/find-session";
import { StandingBanner } from "./standing-banner";

interface OrganizationLayoutProps {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

// Also in place of what a page calls itself.
const nothingHere = { default: "Nothing here · Mercura", template: "Nothing here · Mercura" };

export async function generateMetadata({ params }: OrganizationLayoutProps): Promise<Metadata> {
  const { slug } = await params;
  const session = await currentSession();
  const organization = session?.memberships.find((membership) => membership.slug === slug);
  return {
    title: organization
      ? { default: organization.name, template: `%s · ${organization.name}` }
      : nothingHere,
  };
}

// Draws the frame and nothing else, not even the page for whoever has no place here. A layout is not run again on every navigation,
// so each page checks for itself.
export default async function OrganizationLayout({ params, children }: OrganizationLayoutProps) {
  const { slug } = await params;
  const session = await currentSession();
  const organization = session?.memberships.find((membership) => membership.slug === slug);
  const actor = await currentMember(slug);
  if (session && !actor)
    return (
      <PublicShell>
        <NothingHerePage />
      </PublicShell>
    );
  if (!session || !organization || !actor) return <PublicShell>{children}</PublicShell>;

  const toLink = (membership: Membership) => ({
    name: membership.name,
    href: `/o/${membership.slug}`,
    logoUrl: logoUrl(membership),
  });
  const { accentColor } = organization;
  return (
    <AppShell
      organization={toLink(organization)}
      organizations={session.memberships.map(toLink)}
      invitationCount={session.user.invitationCount}
      locale={appLocale(organization.locale)}
      sections={organizationSections(slug, (permission) => roleMay(organization.role, permission))}
      unreadNotices={await countUnread(actor)}
      shortcuts={shortcutsFor(organization)}
      user={session.user}
      accent={accentStyle(accentColor)}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      notice={<StandingBanner actor={actor} slug={slug} />}
      theme={readTheme((await cookies()).get(themeCookieName)?.value)}
      setThemeAction={setThemeAction}
      logOutAction={logOutAction}
    >
      {children}
    </AppShell>
  );
}

function shortcutsFor({ slug, role }: Membership): readonly Shortcut[] {
  return places.flatMap(({ keys, label, path, permission }) =>
    keys && roleMay(role, permission) ? [{ keys, label, href: `/o/${slug}${path}` }] : [],
  );
}
