import { type Role, roleNames } from "@/lib/access/roles";
import { ConfirmAction } from "../form/confirm-action";
import type { BoundAction } from "../form/use-server-form";
import { Card, CardHeader } from "../ui/card";
import { Person } from "../ui/person";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";
import { RoleForm } from "./role-form";

interface TeamMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

interface MemberTableProps {
  members: readonly TeamMember[];
  ownUserId: string;
  /** The roles that the reader may give and take away; none for most. */
  grantableRoles: readonly Role[];
  changeRole: BoundAction<null>;
  remove: BoundAction<null>;
}

/** Everybody in the organization, with what the reader may do about each. */
export function MemberTable({
  members,
  ownUserId,
  grantableRoles,
  changeRole,
  remove,
}: MemberTableProps) {
  const mayManage = (member: TeamMember) =>
    member.userId !== ownUserId && grantableRoles.includes(member.role);
  const columns: readonly Column<TeamMember>[] = [
    {
      id: "person",
      label: "Person",
      kind: "title",
      cell: (member) => (
        <Person
          name={member.name}
          email={member.email}
          mark={member.userId === ownUserId ? "you" : undefined}
        />
      ),
    },
    {
      id: "role",
      label: "Role",
      cell: (member) =>
        mayManage(member) ? (
          <RoleForm action={changeRole} member={member} roles={grantableRoles} />
        ) : (
          roleNames[member.role]
        ),
    },
    {
      id: "joined",
      label: "Joined",
      cell: (member) => <RelativeTime at={member.joinedAt} style="date" />,
    },
    {
      id: "actions",
      label: "Actions",
      kind: "actions",
      cell: (member) =>
        mayManage(member) ? (
          <ConfirmAction
            trigger={{
              label: "Remove",
              name: `Remove ${member.name}`,
              variant: "quiet",
              size: "sm",
            }}
            title={`Remove ${member.name}?`}
            description="They lose access at once and their seat is free. What they made stays, under their name."
            confirmLabel="Remove member"
            action={remove}
            fields={{ userId: member.userId }}
          />
        ) : null,
    },
  ];
  return (
    <Card>
      <CardHeader title="Members" count={members.length} />
      <Table
        caption="Members"
        columns={columns}
        rows={members}
        rowKey={(member) => member.userId}
      />
    </Card>
  );
}
