"use client";

import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmailAddress } from "@/components/ui/email-address";
import { LiveTime } from "@/components/ui/live-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import { type Role, roleNames } from "@/lib/access/roles";

/** What a row shows of a member, moments in ISO 8601. */
export interface MemberRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isSuspended: boolean;
  readonly joinedAt: string;
  readonly lastActiveAt: string | null;
}

export interface MemberRowsProps {
  rows: readonly MemberRow[];
  /** The list's path; each row leads to its member below it. */
  path: string;
  ownUserId: string;
  /** Whether the reader is told when others were last active. */
  showsActivity: boolean;
  /** When the server wrote the page, ISO 8601. */
  renderedAt: string;
}

/** The living half of MemberTable; use that one. */
export function MemberRows(props: MemberRowsProps) {
  const { rows, path, ownUserId, showsActivity, renderedAt } = props;
  const columns: readonly Column<MemberRow>[] = [
    {
      id: "person",
      label: "Person",
      kind: "title",
      cell: (member) => (
        <div className="flex min-w-0 items-center gap-2.5">
          <Avatar name={member.name} />
          <div className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
              <RowName href={`${path}/${member.userId}`}>{member.name}</RowName>
              {member.userId === ownUserId ? <span className="text-sm text-ink-3">you</span> : null}
              {member.isSuspended ? <Badge tone="warn">Suspended</Badge> : null}
            </span>
            <EmailAddress address={member.email} className="block text-sm text-ink-3" />
          </div>
        </div>
      ),
    },
    { id: "role", label: "Role", cell: (member) => roleNames[member.role] },
    {
      id: "joined",
      label: "Joined",
      cell: (member) => <LiveTime at={member.joinedAt} style="date" />,
    },
  ];
  const activity: Column<MemberRow> = {
    id: "active",
    label: "Last active",
    cell: ({ lastActiveAt }) =>
      lastActiveAt ? (
        <LiveTime at={lastActiveAt} renderedAt={renderedAt} style="relative" />
      ) : (
        "Not lately"
      ),
  };
  return (
    <Table
      caption="Members"
      columns={showsActivity ? [...columns, activity] : columns}
      rows={rows}
      rowKey={(member) => member.userId}
    />
  );
}
