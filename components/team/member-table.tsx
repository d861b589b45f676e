import Link from "next/link";
import { type Role, roleNames } from "@/lib/access/roles";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import { EmailAddress } from "../ui/email-address";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";

interface TeamMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isSuspended: boolean;
  readonly joinedAt: Date;
  readonly lastActiveAt: Date | null;
}

interface MemberTableProps {
  members: readonly TeamMember[];
  /** The list's path; each row leads to its member below it. */
  path: string;
  ownUserId: string;
  /** Whether the reader is told when others were last active. */
  showsActivity: boolean;
}

/** A page of the organization's members. */
export function MemberTable({ members, path, ownUserId, showsActivity }: MemberTableProps) {
  const columns: readonly Column<TeamMember>[] = [
    {
      id: "person",
      label: "Person",
      kind: "title",
      cell: (member) => (
        <div className="flex min-w-0 items-center gap-2.5">
          <Avatar name={member.name} />
          <div className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
              <Link
                href={`${path}/${member.userId}`}
                className="stretched font-medium wrap-anywhere"
              >
                {member.name}
              </Link>
              {member.userId === ownUserId ? <span className="text-sm text-ink-3">you</span> : null}
              {member.isSuspended ? <Badge tone="warn">Suspended</Badge> : null}
            </span>
            <div className="text-sm text-ink-3">
              <EmailAddress address={member.email} />
            </div>
          </div>
        </div>
      ),
    },
    { id: "role", label: "Role", cell: (member) => roleNames[member.role] },
    {
      id: "joined",
      label: "Joined",
      cell: (member) => <RelativeTime at={member.joinedAt} style="date" />,
    },
  ];
  const activity: Column<TeamMember> = {
    id: "active",
    label: "Last active",
    cell: ({ lastActiveAt }) => (lastActiveAt ? <RelativeTime at={lastActiveAt} /> : "Not lately"),
  };
  return (
    <Table
      caption="Members"
      columns={showsActivity ? [...columns, activity] : columns}
      rows={members}
      rowKey={(member) => member.userId}
    />
  );
}
