import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { NothingHerePage } from "@/app/nothing-here-page";
import { MemberAccess } from "@/components/team/member-access";
import { MemberSessions } from "@/components/team/member-sessions";
import { RemoveMember } from "@/components/team/remove-member";
import { RoleCard } from "@/components/team/role-card";
import { RoleForm } from "@/components/team/role-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmailAddress } from "@/components/ui/email-address";
import { ScrollText } from "@/components/ui/icons/scroll-text";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/components/ui/query-string";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { roleNames, rolesGrantableBy } from "@/lib/access/roles";
import { requireMember } from "@/lib/http/pages/page";
import { getMember } from "@/lib/members/get-member";
import { listMemberSessions } from "@/lib/members/list-member-sessions";
import { listMembers } from "@/lib/members/list-members";
import { memberIdSchema, membersToChoose } from "@/lib/members/schema";
import {
  changeRoleAction,
  endMemberSessionsAction,
  reactivateMemberAction,
  removeMemberAction,
  suspendMemberAction,
} from "./actions";

export const metadata: Metadata = { title: "Member" };

interface MemberPageProps {
  params: Promise<{ slug: string; userId: string }>;
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { slug, userId } = await params;
  const list = `/o/${slug}/team`;
  const path = `${list}/${userId}`;
  const { actor } = await requireMember(slug, path);
  const input = memberIdSchema.safeParse({ userId });
  if (!input.success) return <NothingHerePage />;
  const [found, sessions, heirs] = await Promise.all([
    getMember(actor, input.data),
    can(actor, "member.end_sessions") ? listMemberSessions(actor, input.data) : null,
    can(actor, "member.remove") ? heirsFor(actor, input.data) : [],
  ]);
  if (!found.ok) return <NothingHerePage />;
  const member = found.value;
  const isSelf = member.userId === actor.userId;
  const grantable = rolesGrantableBy(actor.role);
  const mayManage = !isSelf && grantable.includes(member.role);

  return (
    <>
      <PageHeader
        title={member.name}
        breadcrumb={[{ label: "Team", href: list }]}
        actions={
          can(actor, "audit.read") ? (
            <ButtonLink href={withQuery(`/o/${slug}/audit-log`, { person: member.email })}>
              <ScrollText />
              Audit log
            </ButtonLink>
          ) : null
        }
        meta={
          <>
            <span>{roleNames[member.role]}</span>
            {member.isSuspended ? <Badge tone="warn">Suspended</Badge> : null}
            <EmailAddress address={member.email} />
            <span>
              Joined <RelativeTime at={member.joinedAt} style="date" />
            </span>
          </>
        }
      />
      <div className="grid gap-5">
        {mayManage ? (
          <Card>
            <CardHeader
              title="Role"
              description="It holds from their next click. Open invitations that they could not make any more are revoked."
            />
            <CardBody className="grid gap-4">
              <RoleForm
                action={changeRoleAction.bind(null, slug)}
                member={member}
                roles={
                  actor.isFresh
                    ? grantable
                    : grantable.filter((role) => role !== "owner" && role !== "admin")
                }
              />
              {actor.isFresh ? null : <ProofForHighRoles path={path} />}
            </CardBody>
          </Card>
        ) : isSelf ? null : (
          <RoleCard role={member.role} rolesHref={`/o/${slug}/roles`} />
        )}
        {sessions?.ok ? (
          <MemberSessions
            name={member.name}
            userId={member.userId}
            sessions={sessions.value.data}
            isSelf={isSelf}
            end={endMemberSessionsAction.bind(null, slug)}
          />
        ) : null}
        {mayManage ? (
          <MemberAccess
            member={member}
            mayReactivate={can(actor, "member.reactivate")}
            suspend={suspendMemberAction.bind(null, slug)}
            reactivate={reactivateMemberAction.bind(null, slug)}
          />
        ) : null}
        {mayManage && member.records ? (
          <RemoveMember
            member={member}
            records={member.records}
            heirs={heirs}
            remove={removeMemberAction.bind(null, slug)}
          />
        ) : null}
      </div>
    </>
  );
}

/** The people whom a member's records can be given to. */
async function heirsFor(actor: Member, { userId }: { userId: string }) {
  const { value: others } = await listMembers(actor, membersToChoose);
  return others.data.filter(
    ({ userId: id, role }) => id !== userId && roleMay(role, "customer.update"),
  );
}

function ProofForHighRoles({ path }: { path: string }) {
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <p className="text-sm text-ink-3">To make somebody an admin or owner:</p>
      <FreshProof path={path} />
    </div>
  );
}
