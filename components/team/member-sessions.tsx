import { ActionButton } from "@/components/form/action-button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MonitorOff } from "@/components/ui/icons/monitor-off";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface MemberSession {
  readonly id: string;
  readonly device: string;
  readonly kind: "browser" | "api";
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

interface MemberSessionsProps {
  name: string;
  userId: string;
  sessions: readonly MemberSession[];
  isSelf: boolean;
  end: BoundAction<null>;
}

const kinds = { browser: "Browser", api: "Access token of the API" } as const;

const columns: readonly Column<MemberSession>[] = [
  { id: "device", label: "Device", kind: "title", cell: ({ device }) => device },
  { id: "kind", label: "Kind", cell: ({ kind }) => kinds[kind] },
  { id: "created", label: "Logged in", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  { id: "seen", label: "Last seen", cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} /> },
];

/** Where a member is logged in, and the button that logs them out. */
export function MemberSessions({ name, userId, sessions, isSelf, end }: MemberSessionsProps) {
  const hasSessions = sessions.length > (isSelf ? 1 : 0);
  return (
    <Card>
      <CardHeader
        title="Sessions"
        count={sessions.length}
        description={
          isSelf
            ? "Log-ins reach all your organizations. This device stays logged in."
            : "Log-ins reach all organizations of a person, so this logs them out there too. They are told by mail and can log in again."
        }
        actions={
          hasSessions ? (
            <ActionButton
              action={end}
              fields={{ userId }}
              doneMessage={`${name} is logged out.`}
              variant="secondary"
              size="sm"
            >
              {isSelf ? "Log out other devices" : "Log out everywhere"}
            </ActionButton>
          ) : undefined
        }
      />
      {sessions.length > 0 ? (
        <Table caption="Sessions" columns={columns} rows={sessions} rowKey={({ id }) => id} />
      ) : (
        <EmptyState icon={<MonitorOff />} title="Logged in nowhere">
          There is nothing to end at the moment.
        </EmptyState>
      )}
    </Card>
  );
}
