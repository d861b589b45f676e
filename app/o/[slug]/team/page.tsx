import type { Metadata } from "next";
import { ConfirmAction } from "@/components/form/confirm-action";
import { InvitationTable } from "@/components/team/invitation-table";
import { InviteForm } from "@/components/team/invite-form";
import { InviteListForm } from "@/components/team/invite-list-form";
import { OwnershipNotice } from "@/components/team/ownership-notice";
import { SeatCard } from "@/components/team/seat-card";
import { UnopenedAccountsCard } from "@/components/team/unopened-accounts-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { listQuery } from "@/lib/http/pages/list-query";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { listInvitationsSchema, listUnopenedAccountsSchema } from "@/lib/invitations/schema";
import { listUnopenedAccounts } from "@/lib/invitations/seats/list-unopened-accounts";
import { getSeats } from "@/lib/members/get-seats";
import { listMembers } from "@/lib/members/list-members";
import { listMembersSchema } from "@/lib/members/schema";
import { getOffer } from "@/lib/ownership/get-offer";
import {
  inviteListAction,
  inviteMemberAction,
  leaveOrganizationAction,
  resendActivationAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions";
import { MemberList } from "./member-list";

export const metadata: Metadata = { title: "Team" };

interface TeamPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function TeamPage({ params, searchParams }: TeamPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/team`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const query = listQuery(listMembersSchema, sent);
  const invitationQuery = listQuery(listInvitationsSchema, { cursor: sent.invitationsFrom });
  const accountQuery = listQuery(listUnopenedAccountsSchema, { cursor: sent.accountsFrom });
  const [{ value: members }, { value: seats }, { value: ownership }, invitations, unopened] =
    await Promise.all([
      listMembers(actor, query),
      getSeats(actor),
      getOffer(actor),
      can(actor, "invitation.read") ? listInvitations(actor, invitationQuery) : null,
      can(actor, "invitation.read") ? listUnopenedAccounts(actor, accountQuery) : null,
    ]);
  const filters = { q: query.q, role: query.role, status: query.status };
  const canInvite = can(actor, "invitation.create");
  const grantable = rolesGrantableBy(actor.role);
  const isFull = seats.used >= seats.total;
  const owners = isFull ? await ownersOf(actor) : [];
  const billingHref = can(actor, "billing.manage") ? `/o/${slug}/billing` : null;

  return (
    <>
      <PageHeader
        title="Team"
        description={`People who can see ${organization.name}. Nobody outside this list can.`}
        actions={
          <>
            {can(actor, "ownership.transfer") ? (
              <ButtonLink href={`${path}/ownership`}>Hand over ownership</ButtonLink>
            ) : null}
            <ConfirmAction
              trigger={{ label: "Leave", name: `Leave ${organization.name}` }}
              title={`Leave ${organization.name}?`}
              description="You lose access at once. Your customers and quotes stay, under your name. To come back you need a new invitation."
              confirmLabel="Leave the organization"
              action={leaveOrganizationAction.bind(null, slug)}
            />
          </>
        }
      />
      <div className="grid gap-5">
        <OwnershipNotice offer={ownership.offer} href={`${path}/ownership`} />
        <SeatCard seats={seats} billingHref={billingHref} mayInvite={canInvite} owners={owners} />
        {canInvite ? (
          <Card>
            <CardHeader
              title="Invite a colleague"
              description="They get a link by mail, good for 7 days."
            />
            <CardBody className="grid gap-5">
              <InviteForm
                action={inviteMemberAction.bind(null, slug)}
                roles={grantable}
                invitedEmails={invitationQuery.cursor ? null : emailsOf(invitations?.value)}
              />
              <InviteListForm action={inviteListAction.bind(null, slug)} roles={grantable} />
            </CardBody>
          </Card>
        ) : null}
        <MemberList {...{ actor, path, query }} page={members} />
        {unopened && unopened.value.data.length > 0 ? (
          <UnopenedAccountsCard
            accounts={unopened.value.data}
            path={path}
            query={filters}
            isContinued={accountQuery.cursor !== undefined}
            nextCursor={unopened.value.nextCursor}
            grantable={canInvite ? grantable : []}
            resend={resendActivationAction.bind(null, slug)}
          />
        ) : null}
        {invitations ? (
          <InvitationTable
            invitations={invitations.value.data}
            path={path}
            query={filters}
            isContinued={invitationQuery.cursor !== undefined}
            nextCursor={invitations.value.nextCursor}
            grantable={grantable}
            resend={canInvite ? resendInvitationAction.bind(null, slug) : null}
            revoke={revokeInvitationAction.bind(null, slug)}
          />
        ) : null}
      </div>
    </>
  );
}

function emailsOf(invitations: { data: readonly { email: string }[] } | undefined) {
  return invitations?.data.map(({ email }) => email) ?? [];
}

/** Whom to ask for seats. If there are many owners, "an owner" says enough. */
async function ownersOf(actor: Member): Promise<readonly string[]> {
  const query = listMembersSchema.parse({ role: "owner", status: "active", limit: 4 });
  const { value: owners } = await listMembers(actor, query);
  return owners.data.length > 3 ? [] : owners.data.map(({ name }) => name);
}
