import type { Metadata } from "next";
import { PermissionTable } from "@/components/roles/permission-table";
import { RoleTable } from "@/components/roles/role-table";
import { StatusTable } from "@/components/roles/status-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/http/pages/page";
import { countByRole } from "@/lib/members/count-by-role";
import { listMembers } from "@/lib/members/list-members";
import { listMembersSchema } from "@/lib/members/schema";

export const metadata: Metadata = { title: "Roles and permissions" };

interface RolesPageProps {
  params: Promise<{ slug: string }>;
}

export default async function RolesPage({ params }: RolesPageProps) {
  const { slug } = await params;
  const { actor, organization } = await requireMember(slug, `/o/${slug}/roles`);
  // Highest roles first, so that whom to ask is among them in a team of any size.
  const query = listMembersSchema.parse({ status: "active", limit: 100 });
  const [{ value: members }, counts] = await Promise.all([
    listMembers(actor, query),
    countByRole(actor),
  ]);
  const people = members.data;
  return (
    <>
      <PageHeader
        title="Roles and permissions"
        description={`Who may do what in ${organization.name}. Pages, forms and the API all ask this table.`}
      />
      <div className="grid gap-5">
        <RoleTable
          people={people}
          counts={counts}
          locale={organization.locale}
          teamHref={`/o/${slug}/team`}
          ownRole={actor.role}
        />
        <PermissionTable
          people={people}
          counts={counts}
          locale={organization.locale}
          hasOwnRecordsOnly={actor.hasOwnRecordsOnly}
        />
        <StatusTable status={actor.status} />
      </div>
    </>
  );
}
