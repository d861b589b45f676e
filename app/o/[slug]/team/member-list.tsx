import { MemberFilters } from "@/components/team/member-filters";
import { MemberTable } from "@/components/team/member-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { UserSearch } from "@/components/ui/icons/user-search";
import { Pagination } from "@/components/ui/pagination";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listMembers } from "@/lib/members/list-members";
import type { ListMembers } from "@/lib/members/schema";

interface MemberListProps {
  actor: Member;
  path: string;
  query: ListMembers;
  page: Awaited<ReturnType<typeof listMembers>>["value"];
}

/** The members that were asked for, and what they can be narrowed to. */
export function MemberList({ actor, path, query, page }: MemberListProps) {
  const filters = { q: query.q, role: query.role, status: query.status };
  return (
    <Card>
      <CardHeader title="Members" actions={<MemberFilters path={path} {...filters} />} />
      {page.data.length > 0 ? (
        <MemberTable
          members={page.data}
          path={path}
          ownUserId={actor.userId}
          showsActivity={can(actor, "member.end_sessions")}
        />
      ) : (
        <EmptyState
          icon={<UserSearch />}
          title="Nobody matches"
          action={<ButtonLink href={path}>Show all</ButtonLink>}
        >
          No member has that name, e-mail, role and standing together.
        </EmptyState>
      )}
      <Pagination
        path={path}
        query={filters}
        isContinued={Boolean(query.cursor)}
        nextCursor={page.nextCursor}
      />
    </Card>
  );
}
