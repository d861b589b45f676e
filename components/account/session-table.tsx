import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { ListedSession } from "@/lib/sessions/list-sessions";

const kinds = { browser: "Browser", api: "Access token of the API" } as const;

const facts: readonly Column<ListedSession>[] = [
  {
    id: "device",
    label: "Device",
    kind: "title",
    cell: (session) => (
      <div className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {session.device}
          {session.current ? <Badge tone="accent">This device</Badge> : null}
        </span>
        <span className="text-sm text-ink-3">{kinds[session.kind]}</span>
      </div>
    ),
  },
  {
    id: "ip",
    label: "IP address",
    cell: ({ ip }) => <span className="tabular-nums">{ip ?? "–"}</span>,
  },
  { id: "created", label: "Logged in", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  { id: "seen", label: "Last seen", cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} /> },
];

interface SessionTableProps {
  caption: string;
  sessions: readonly ListedSession[];
  /** Ends one; without it they are only listed. */
  revoke?: BoundAction<null>;
}

/** Where a person is logged in. */
export function SessionTable({ caption, sessions, revoke }: SessionTableProps): ReactNode {
  const columns = revoke ? [...facts, toolsOf(revoke)] : facts;
  return <Table caption={caption} columns={columns} rows={sessions} rowKey={({ id }) => id} />;
}

function toolsOf(revoke: BoundAction<null>): Column<ListedSession> {
  return {
    id: "actions",
    label: "Actions",
    kind: "actions",
    cell: ({ id, device, ip }) => (
      <ActionButton
        action={revoke}
        fields={{ sessionId: id }}
        doneMessage={`${device} is logged out.`}
        variant="secondary"
        size="sm"
        aria-label={`Log out ${device}${ip ? `, ${ip}` : ""}`}
      >
        Log out
      </ActionButton>
    ),
  };
}
