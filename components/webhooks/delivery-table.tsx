import type { ComponentProps } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface ListedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly event: string;
  readonly status: string;
  readonly attempts: number;
  readonly responseStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

interface DeliveryTableProps {
  deliveries: readonly ListedDelivery[];
  /** Sends one again; there is none while the webhook is disabled. */
  replay: BoundAction<null> | undefined;
}

const outcomes: Readonly<
  Record<string, { name: string; tone: ComponentProps<typeof Badge>["tone"] }>
> = {
  queued: { name: "Waiting", tone: "neutral" },
  delivered: { name: "Delivered", tone: "good" },
  failed: { name: "Failed", tone: "bad" },
};

const facts: readonly Column<ListedDelivery>[] = [
  {
    id: "event",
    label: "Event",
    kind: "title",
    cell: ({ event }) => <code className="wrap-anywhere">{event}</code>,
  },
  {
    id: "status",
    label: "Status",
    cell: ({ status, responseStatus, lastError }) => (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={outcomes[status]?.tone ?? "neutral"}>{outcomes[status]?.name ?? status}</Badge>
        {lastError ?? responseStatus}
      </span>
    ),
  },
  { id: "attempts", label: "Tries", kind: "number", cell: ({ attempts }) => attempts },
  { id: "when", label: "Happened", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
];

/** What a webhook was told, and what came of it. */
export function DeliveryTable({ deliveries, replay }: DeliveryTableProps) {
  const again: readonly Column<ListedDelivery>[] = replay
    ? [
        {
          id: "actions",
          label: "Actions",
          kind: "actions",
          cell: ({ id, endpointId, event }) => (
            <ActionButton
              action={replay}
              fields={{ webhookId: endpointId, deliveryId: id }}
              doneMessage="It is sent again."
              variant="secondary"
              size="sm"
              aria-label={`Send ${event} again`}
            >
              Send again
            </ActionButton>
          ),
        },
      ]
    : [];
  return (
    <Table
      caption="Deliveries"
      columns={[...facts, ...again]}
      rows={deliveries}
      rowKey={({ id }) => id}
    />
  );
}
