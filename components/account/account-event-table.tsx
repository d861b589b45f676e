import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { History } from "@/components/ui/icons/history";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import { accountActions } from "@/lib/account-events/actions";
import type { AccountEvent } from "@/lib/account-events/list-account-events";

interface ListedEvent extends AccountEvent {
  /** Words, such as "Firefox on macOS". */
  readonly device: string;
}

const columns: readonly Column<ListedEvent>[] = [
  {
    id: "action",
    label: "What",
    kind: "title",
    cell: ({ action, isDenied }) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {accountActions[action]}
        {isDenied ? <Badge tone="bad">Refused</Badge> : null}
      </span>
    ),
  },
  { id: "when", label: "When", cell: ({ occurredAt }) => <RelativeTime at={occurredAt} /> },
  { id: "device", label: "Device", cell: ({ device }) => device },
  {
    id: "ip",
    label: "IP address",
    cell: ({ ip }) => <span className="tabular-nums">{ip ?? "–"}</span>,
  },
];

/** What happened to an account, newest first. */
export function AccountEventTable({ events }: { events: readonly ListedEvent[] }) {
  return (
    <Card>
      <CardHeader
        title="Recent events"
        description="If something here was not you, change your password."
      />
      {events.length === 0 ? (
        <EmptyState icon={<History />} title="Nothing has happened yet">
          Log-ins and changes of your account show up here.
        </EmptyState>
      ) : (
        <Table caption="Recent events" columns={columns} rows={events} rowKey={({ id }) => id} />
      )}
    </Card>
  );
}
