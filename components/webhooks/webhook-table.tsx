import { Badge } from "@/components/ui/badge";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";

interface ListedWebhook {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly isEnabled: boolean;
  readonly consecutiveFailures: number;
}

/** The organization's webhooks, and whether they answer. */
export function WebhookTable({
  webhooks,
  path,
}: {
  webhooks: readonly ListedWebhook[];
  path: string;
}) {
  const columns: readonly Column<ListedWebhook>[] = [
    {
      id: "url",
      label: "Address",
      kind: "title",
      cell: ({ id, url, description }) => (
        <div className="min-w-0">
          <RowName href={`${path}/${id}`}>{url}</RowName>
          {description ? <p className="text-sm text-ink-3">{description}</p> : null}
        </div>
      ),
    },
    { id: "events", label: "Events", kind: "number", cell: ({ events }) => events.length },
    {
      id: "state",
      label: "State",
      cell: ({ isEnabled, consecutiveFailures }) => (
        <Badge tone={isEnabled ? (consecutiveFailures > 0 ? "warn" : "good") : "bad"}>
          {isEnabled
            ? consecutiveFailures > 0
              ? `${consecutiveFailures} failed in a row`
              : "Enabled"
            : "Disabled"}
        </Badge>
      ),
    },
  ];
  return <Table caption="Webhooks" columns={columns} rows={webhooks} rowKey={({ id }) => id} />;
}
