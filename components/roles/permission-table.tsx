"use client";

import { sumBy } from "es-toolkit/math";
import { Card, CardHeader } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import {
  type MemberPermission,
  memberPermissions,
  permissionWords,
} from "@/lib/access/permission-words";
import { roleMay } from "@/lib/access/policy";
import { type Role, roleNames, roles } from "@/lib/access/roles";
import { hasOnlyOwn } from "./has-only-own";
import { PeopleCount } from "./people-list";
import { PermissionGroups } from "./permission-groups";
import type { PersonWithRole } from "./person-with-role";

interface PermissionTableProps {
  people: readonly PersonWithRole[];
  counts: Readonly<Record<Role, number>>;
  locale: string;
  /** Whether sales reps keep to their own records here. */
  hasOwnRecordsOnly: boolean;
}

/** Every permission, the roles that have it, and how many people that is. Who they are is said once, with their role. */
export function PermissionTable({
  people,
  counts,
  locale,
  hasOwnRecordsOnly,
}: PermissionTableProps) {
  const columns: readonly Column<MemberPermission>[] = [
    {
      id: "permission",
      label: "May",
      kind: "title",
      cell: (permission) => (
        <>
          <span className="font-medium">{permissionWords[permission]}</span>{" "}
          <code className="text-xs text-ink-3">{permission}</code>
        </>
      ),
    },
    ...roles.map((role) => ({
      id: role,
      label: roleNames[role],
      cell: (permission: MemberPermission) => reach(role, permission, hasOwnRecordsOnly),
    })),
    {
      id: "people",
      label: "People",
      cell: (permission) => (
        <PeopleCount
          people={people.filter(({ role }) => roleMay(role, permission))}
          count={sumBy(roles, (role) => (roleMay(role, permission) ? counts[role] : 0))}
          locale={locale}
        />
      ),
    },
  ];
  return (
    <Card>
      <CardHeader
        title="Permissions"
        description={`${
          hasOwnRecordsOnly
            ? "Sales reps see and change only customers and quotes of their own here."
            : "Sales reps see all customers and quotes, and change their own."
        } Nobody approves a discount of their own, nor on a quote that they wrote, priced or asked about, as long as a colleague may.`}
      />
      <div className="@container">
        <div className="hidden @2xl:block">
          <Table
            caption="Permissions by role"
            columns={columns}
            rows={memberPermissions}
            rowKey={(permission) => permission}
          />
        </div>
        <div className="@2xl:hidden">
          <PermissionGroups hasOwnRecordsOnly={hasOwnRecordsOnly} />
        </div>
      </div>
    </Card>
  );
}

function reach(role: Role, permission: MemberPermission, hasOwnRecordsOnly: boolean) {
  if (!roleMay(role, permission)) return <span className="text-ink-3">no</span>;
  return hasOnlyOwn(role, permission, hasOwnRecordsOnly) ? "own only" : "yes";
}
