import type { Metadata } from "next";
import { AccentForm } from "@/components/settings/accent-form";
import { localeOptions, timeZoneOptions } from "@/components/settings/choices";
import { LogoForm } from "@/components/settings/logo-form";
import { SettingsForm } from "@/components/settings/settings-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormSuccess } from "@/components/ui/form-success";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { basisPointsToText } from "@/lib/basis-points";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getOrganization } from "@/lib/organizations/get-organization";
import { logoUrl } from "@/lib/organizations/logo-url";
import { Refused } from "../refused";
import { removeLogoAction, setAccentAction, updateOrganizationAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

interface SettingsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function SettingsPage({ params, searchParams }: SettingsPageProps) {
  const { slug } = await params;
  const { logo, problem, moved } = await searchParams;
  const { actor, organization } = await requireMember(slug, `/o/${slug}/settings`);
  // Whoever runs the organization may read its settings even while its status lets nobody change them.
  if (!roleMay(actor.role, "organization.update"))
    return (
      <Refused actor={actor} slug={slug} permission="organization.update" backHref={`/o/${slug}`} />
    );
  const isReadOnly = !can(actor, "organization.update");
  const { value: details } = await getOrganization(actor);
  const { discountLimitBasisPoints, usualTaxRateBasisPoints, quoteValidityDays, ...settings } =
    details.settings;
  return (
    <>
      <PageHeader title="Settings" description={`How ${organization.name} works and looks.`} />
      <div className="grid gap-5">
        <FormSuccess title={moved ? `This organization is now at /o/${slug}.` : null}>
          Links with the former address lead here for 90 days.
        </FormSuccess>
        <SettingsForm
          action={updateOrganizationAction.bind(null, slug)}
          values={{
            name: details.name,
            slug,
            ...settings,
            discountLimitPercent: basisPointsToText(discountLimitBasisPoints),
            usualTaxPercent: basisPointsToText(usualTaxRateBasisPoints),
            quoteValidityDays: String(quoteValidityDays),
            updatedAt: details.updatedAt.toISOString(),
          }}
          locales={localeOptions(settings.locale)}
          timeZones={timeZoneOptions(settings.timeZone)}
          isReadOnly={isReadOnly}
        />
        <Card>
          <CardHeader
            title="Branding"
            description="Shown in the app, in the mails of your organization and on its quotes."
          />
          <CardBody className="grid gap-6">
            <LogoForm
              organization={{ name: details.name, logoUrl: logoUrl(organization) }}
              uploadHref={`/o/${slug}/logo`}
              remove={removeLogoAction.bind(null, slug)}
              problem={problemInAddress(problem)}
              isSaved={logo === "saved"}
              isReadOnly={isReadOnly}
            />
            <AccentForm
              action={setAccentAction.bind(null, slug)}
              accentColor={details.branding.accentColor}
              isReadOnly={isReadOnly}
            />
          </CardBody>
        </Card>
        {can(actor, "organization.export") ? (
          <Card>
            <CardHeader
              title="Export everything"
              description="All that the organization has in Mercura, in one zip."
              actions={<ButtonLink href={`/o/${slug}/settings/export`}>Export…</ButtonLink>}
            />
          </Card>
        ) : null}
        {can(actor, "organization.delete") ? (
          <Card>
            <CardHeader
              title="Delete this organization"
              description="It can be had back for 14 days; after that all its data is destroyed."
              actions={<ButtonLink href={`/o/${slug}/settings/delete`}>Delete…</ButtonLink>}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
