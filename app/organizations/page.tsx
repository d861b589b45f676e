import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { logOutAction } from "@/app/actions";
import { NewOrganizationForm } from "@/components/auth/new-organization-form";
import { PublicShell } from "@/components/navigation/public-shell";
import { regionChoices } from "@/components/settings/choices";
import { OwnInvitations } from "@/components/team/own-invitations";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ChevronRight } from "@/components/ui/icons/chevron-right";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { roleNames } from "@/lib/access/roles";
import { env } from "@/lib/env";
import { requireSession } from "@/lib/http/pages/page";
import { suggestedRegion } from "@/lib/http/pages/suggested-region";
import { requestOrigin } from "@/lib/http/request-origin";
import { personOf } from "@/lib/http/sign-in/current-session";
import { listOwnInvitations } from "@/lib/invitations/own/list-own-invitations";
import { listOwnInvitationsSchema } from "@/lib/invitations/schema";
import {
  acceptOwnInvitationAction,
  createOrganizationAction,
  declineOwnInvitationAction,
} from "./actions";

export const metadata: Metadata = { title: "Your organizations" };

interface OrganizationsPageProps {
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export default async function OrganizationsPage({ searchParams }: OrganizationsPageProps) {
  const session = await requireSession("/organizations");
  const { user, memberships } = session;
  const { cursor } = await searchParams;
  // An address that was edited into nonsense shows the list from its start.
  const query = listOwnInvitationsSchema
    .catch({ limit: 25 })
    .parse({ limit: 25, ...(cursor ? { cursor } : {}) });
  const person = personOf(session, requestOrigin(await headers(), "browser"));
  const { value: invitations } = await listOwnInvitations(person, query);
  return (
    <PublicShell
      actions={
        <>
          <ButtonLink href="/account" variant="quiet">
            Your account
          </ButtonLink>
          <form action={logOutAction}>
            <SubmitButton variant="quiet">Log out</SubmitButton>
          </form>
        </>
      }
    >
      <div className="mx-auto max-w-160">
        <PageHeader
          title="Your organizations"
          description={`You are logged in as ${user.email}.`}
        />
        <div className="grid gap-6">
          {invitations.data.length > 0 ? (
            <OwnInvitations
              invitations={invitations.data}
              isContinued={query.cursor !== undefined}
              nextCursor={invitations.nextCursor}
              accept={acceptOwnInvitationAction.bind(null, "")}
              decline={declineOwnInvitationAction.bind(null, "")}
            />
          ) : null}
          {memberships.length > 0 ? (
            <Card>
              <ul>
                {memberships.map(({ organizationId, slug, name, role }) => (
                  <li key={organizationId} className="border-b border-line last:border-b-0">
                    <Link
                      href={`/o/${slug}`}
                      className="flex items-center gap-3 px-4 py-3.5 hover:bg-hover/40"
                    >
                      <OrganizationMark name={name} />
                      <span className="min-w-0 flex-1">
                        <span className="block font-medium wrap-anywhere">{name}</span>
                        <span className="text-sm text-ink-3">{roleNames[role]}</span>
                      </span>
                      <ChevronRight className="size-4 text-ink-3" />
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          ) : (
            <p className="text-ink-2">
              You belong to no organization. Accept an invitation to join one, or create your own.
            </p>
          )}
          {user.isEmailVerified ? null : (
            <p className="text-sm text-ink-2">
              Invitations to {user.email} show up here once you have{" "}
              <TextLink href="/account">confirmed the address</TextLink>. Until then, the link in
              the mail works.
            </p>
          )}
          <Card>
            <CardHeader title="New organization" description="You will be its owner." />
            <CardBody>
              <NewOrganizationForm
                action={createOrganizationAction.bind(null, "")}
                region={regionChoices(await suggestedRegion())}
                addressPrefix={`${new URL(env.APP_URL).host}/o/`}
              />
            </CardBody>
          </Card>
        </div>
      </div>
    </PublicShell>
  );
}
