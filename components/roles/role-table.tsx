"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import {
  type Role,
  roleDescriptions,
  roleNames,
  roles,
  rolesGrantableBy,
} from "@/lib/access/roles";
import { PeopleList } from "./people-list";
import type { PersonWithRole } from "./person-with-role";

interface RoleTableProps {
  people: readonly PersonWithRole[];
  counts: Readonly<Record<Role, number>>;
  locale: string;
  /** The list of members. */
  teamHref: string;
  /** The reader's own role. */
  ownRole: Role;
}

/** The roles, what each is for, and who has it. */
export function RoleTable({ people, counts, locale, teamHref, ownRole }: RoleTableProps) {
  const columns: readonly Column<Role>[] = [
    {
      id: "role",
      label: "Role",
      kind: "title",
      cell: (role) => (
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {roleNames[role]}
          {role === ownRole ? <Badge tone="accent">Yours</Badge> : null}
        </span>
      ),
    },
    { id: "for", label: "May", cell: (role) => roleDescriptions[role] },
    { id: "gives", label: "Gives roles", cell: givenBy },
    {
      id: "people",
      label: "People",
      cell: (role) => (
        <PeopleList
          people={people.filter((person) => person.role === role)}
          count={counts[role]}
          locale={locale}
          allHref={`${teamHref}?role=${role}&status=active`}
        />
      ),
    },
  ];
  return (
    <Card>
      <CardHeader title="Roles" description="Each has all that the ones below it have." />
      <Table caption="Roles" columns={columns} rows={roles} rowKey={(role) => role} />
    </Card>
  );
}

function givenBy(role: Role): string {
  const given = rolesGrantableBy(role);
  if (given.length === 0) return "none";
  return given.length === roles.length ? "all" : given.map((name) => roleNames[name]).join(", ");
}
