"use client";

import { Card, CardHeader } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import {
  type Effect,
  effectDescriptions,
  effects,
  type OrganizationStatus,
  organizationStatuses,
  statusAllows,
  statusNames,
} from "@/lib/organizations/status";

/** What each status of the organization leaves possible, for whatever role. */
export function StatusTable({ status }: { status: OrganizationStatus }) {
  const columns: readonly Column<Effect>[] = [
    {
      id: "effect",
      label: "Possible",
      kind: "title",
      cell: (effect) => <span className="font-medium">{effectDescriptions[effect]}</span>,
    },
    {
      id: "where",
      label: "Where it is",
      className: "@2xl/table:hidden",
      cell: (effect) =>
        organizationStatuses
          .filter((name) => statusAllows(name, effect))
          .map((name) => statusNames[name].toLowerCase())
          .join(", "),
    },
    ...organizationStatuses.map((name) => ({
      id: name,
      className: "@max-2xl/table:hidden",
      label: name === status ? `${statusNames[name]} (now)` : statusNames[name],
      cell: (effect: Effect) =>
        statusAllows(name, effect) ? "yes" : <span className="text-ink-3">no</span>,
    })),
  ];
  return (
    <Card>
      <CardHeader
        title="What the organization's status allows"
        description={`It limits every role alike. This one is now: ${statusNames[status]}.`}
      />
      <Table
        caption="What each status allows"
        columns={columns}
        rows={effects}
        rowKey={(effect) => effect}
      />
    </Card>
  );
}
