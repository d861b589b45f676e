import {
  effectDescriptions,
  effects,
  type OrganizationStatus,
  organizationStatuses,
  statusAllows,
  statusNames,
} from "@/lib/organizations/status";
import { Badge } from "../ui/badge";
import { Card, CardHeader } from "../ui/card";
import { type Column, Table } from "../ui/table";

/** What each status of the organization leaves possible, for whatever role. */
export function StatusTable({ status }: { status: OrganizationStatus }) {
  const columns: readonly Column<OrganizationStatus>[] = [
    {
      id: "status",
      label: "Status",
      kind: "title",
      cell: (name) => (
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {statusNames[name]}
          {name === status ? <Badge tone="accent">Now</Badge> : null}
        </span>
      ),
    },
    ...effects.map((effect) => ({
      id: effect,
      label: effectDescriptions[effect],
      cell: (name: OrganizationStatus) =>
        statusAllows(name, effect) ? "yes" : <span className="text-ink-3">no</span>,
    })),
  ];
  return (
    <Card>
      <CardHeader
        title="What the organization's status allows"
        description="It limits every role alike. Reading and exporting are always possible."
      />
      <Table
        caption="What each status allows"
        columns={columns}
        rows={organizationStatuses}
        rowKey={(name) => name}
      />
    </Card>
  );
}
