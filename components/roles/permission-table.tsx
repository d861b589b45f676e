"use client";

import { sumBy } from "es-toolkit/math";
import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { type MemberPermission, permissionWords } from "@/lib/access/permission-words";
import { roleMay } from "@/lib/access/policy";
import { type Role, roleNames, roles } from "@/lib/access/roles";
import { hasOnlyOwn } from "./has-only-own";
import { PeopleCount } from "./people-list";
import { PermissionGroups } from "./permission-groups";
import { permissionsByGroup } from "./permissions-by-group";
import type { PersonWithRole } from "./person-with-role";

interface PermissionTableProps {
  people: readonly PersonWithRole[];
  counts: Readonly<Record<Role, number>>;
  locale: string;
  /** Whether sales reps keep to their own records here. */
  hasOwnRecordsOnly: boolean;
}

/** A permission, or the heading above those of one kind. */
type Row = { readonly permission: MemberPermission } | { readonly heading: string };

const rows: readonly Row[] = Object.entries(permissionsByGroup).flatMap(
  ([heading, permissions]) => [{ heading }, ...permissions.map((permission) => ({ permission }))],
);

/** Every permission, the roles that have it, and how many people that is. Who they are is said once, with their role. */
export function PermissionTable({
  people,
  counts,
  locale,
  hasOwnRecordsOnly,
}: PermissionTableProps) {
  const columns: readonly Column<Row>[] = [
    {
      id: "permission",
      label: "May",
      kind: "title",
      cell: (row) =>
        "heading" in row ? (
          <span className="text-sm font-semibold text-ink-2">{row.heading}</span>
        ) : (
          <>
            <span className="font-medium">{permissionWords[row.permission]}</span>{" "}
            <code className="text-xs text-ink-3">{row.permission}</code>
          </>
        ),
    },
    ...roles.map((role) => ({
      id: role,
      label: roleNames[role],
      cell: ofPermission((permission) => reach(role, permission, hasOwnRecordsOnly)),
    })),
    {
      id: "people",
      label: "People",
      className: "@4xl/table:w-64",
      cell: ofPermission((permission) => (
        <PeopleCount
          people={people.filter(({ role }) => roleMay(role, permission))}
          count={sumBy(roles, (role) => (roleMay(role, permission) ? counts[role] : 0))}
          locale={locale}
        />
      )),
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
            rows={rows}
            rowKey={(row) => ("heading" in row ? row.heading : row.permission)}
            isTitleOnly={(row) => "heading" in row}
          />
        </div>
        <div className="@2xl:hidden">
          <PermissionGroups hasOwnRecordsOnly={hasOwnRecordsOnly} />
        </div>
      </div>
    </Card>
  );
}

function ofPermission(show: (permission: MemberPermission) => ReactNode) {
  return (row: Row) => ("permission" in row ? show(row.permission) : null);
}

function reach(role: Role, permission: MemberPermission, hasOwnRecordsOnly: boolean) {
  if (!roleMay(role, permission)) return <span className="text-ink-3">no</span>;
  if (!hasOnlyOwn(role, permission, hasOwnRecordsOnly)) return "yes";
  return <span className="whitespace-nowrap">own only</span>;
}
