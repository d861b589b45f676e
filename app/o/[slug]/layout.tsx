import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { logOutAction, setThemeAction } from "@/app/actions";
import { AppShell } from "@/components/navigation/app-shell";
import { organizationSections } from "@/components/navigation/organization-sections";
import { PublicShell } from "@/components/navigation/public-shell";
import { readTheme, themeCookieName } from "@/components/navigation/theme";
import { roleMay } from "@/lib/access/policy";
import { currentSession } from "@/lib/http/current-session";

interface OrganizationLayoutProps {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: OrganizationLayoutProps): Promise<Metadata> {
  const { slug } = await params;
  const session = await currentSession();
  const organization = session?.memberships.find((membership) => membership.slug === slug);
  return organization
    ? { title: { default: organization.name, template: `%s · ${organization.name}` } }
    : {};
}

// Draws the frame and nothing else: a layout is not run again on every navigation, so each page checks for itself.
export default async function OrganizationLayout({ params, children }: OrganizationLayoutProps) {
  const { slug } = await params;
  const session = await currentSession();
  const organization = session?.memberships.find((membership) => membership.slug === slug);
  if (!session || !organization) return <PublicShell>{children}</PublicShell>;

  const toLink = ({ name, slug }: { name: string; slug: string }) => ({ name, href: `/o/${slug}` });
  return (
    <AppShell
      organization={toLink(organization)}
      organizations={session.memberships.map(toLink)}
      sections={organizationSections(slug, (permission) => roleMay(organization.role, permission))}
      user={session.user}
      theme={readTheme((await cookies()).get(themeCookieName)?.value)}
      setThemeAction={setThemeAction}
      logOutAction={logOutAction}
    >
      {children}
    </AppShell>
  );
}
