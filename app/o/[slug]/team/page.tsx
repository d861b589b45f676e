import type { Metadata } from "next";
import { InvitationTable } from "@/components/team/invitation-table";
import { InviteForm } from "@/components/team/invite-form";
import { MemberTable } from "@/components/team/member-table";
import { SeatCard } from "@/components/team/seat-card";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { requireMember } from "@/lib/http/page";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { listMembers } from "@/lib/members/list-members";
import { getOrganization } from "@/lib/organizations/get-organization";
import {
  changeRoleAction,
  inviteMemberAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions";

export const metadata: Metadata = { title: "Team" };

interface TeamPageProps {
  params: Promise<{ slug: string }>;
}

export default async function TeamPage({ params }: TeamPageProps) {
  const { slug } = await params;
  const { actor, organization } = await requireMember(slug, `/o/${slug}/team`);
  const canInvite = can(actor, "invitation.create");
  const [{ value: members }, { value: details }, invitations] = await Promise.all([
    listMembers(actor),
    getOrganization(actor),
    can(actor, "invitation.read") ? listInvitations(actor) : null,
  ]);
  const grantable = rolesGrantableBy(actor.role);

  return (
    <>
      <PageHeader
        title="Team"
        description={`People who can see ${organization.name}. Nobody outside this list can.`}
      />
      <div className="grid gap-5">
        <SeatCard seats={details.seats} />
        {canInvite ? (
          <Card>
            <CardHeader
              title="Invite a colleague"
              description="They get a link by mail, good for 7 days."
            />
            <CardBody>
              <InviteForm
                action={inviteMemberAction.bind(null, slug)}
                roles={grantable}
                invitedEmails={invitations?.value.data.map(({ email }) => email) ?? []}
              />
            </CardBody>
          </Card>
        ) : null}
        <MemberTable
          members={members.data}
          ownUserId={actor.userId}
          grantableRoles={grantable}
          changeRole={changeRoleAction.bind(null, slug)}
          remove={removeMemberAction.bind(null, slug)}
        />
        {invitations ? (
          <InvitationTable
            invitations={invitations.value.data}
            resend={resendInvitationAction.bind(null, slug)}
            revoke={revokeInvitationAction.bind(null, slug)}
          />
        ) : null}
      </div>
    </>
  );
}
