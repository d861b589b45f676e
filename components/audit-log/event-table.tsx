import { Badge } from "@/components/ui/badge";
import { withQuery } from "@/components/ui/query-string";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import { EventDetails } from "./event-details";
import { EventSentenceText } from "./event-sentence-text";
import type { ListedEvent } from "./listed-event";
import { recordHref } from "./record-href";

interface EventTableProps {
  events: readonly ListedEvent[];
  /** The organization's path. */
  home: string;
  locale: string;
}

/** Events, newest first: what happened, when, and from where. */
export function EventTable({ events, home, locale }: EventTableProps) {
  const path = `${home}/audit-log`;
  const columns: readonly Column<ListedEvent>[] = [
    {
      id: "what",
      label: "What happened",
      kind: "title",
      className: "@2xl/table:align-top",
      cell: (event) => (
        <div className="grid gap-0.5">
          <span className="wrap-anywhere">
            <EventSentenceText
              sentence={event.sentence}
              actorHref={actorHref(event, home)}
              targetHref={recordHref(event, home)}
            />
            {event.result === "denied" ? (
              <Badge tone="bad" className="ml-2">
                Refused
              </Badge>
            ) : null}
          </span>
          <EventDetails
            event={event}
            targetHref={withQuery(path, { targetId: event.targetId })}
            locale={locale}
          />
        </div>
      ),
    },
    {
      id: "when",
      label: "When",
      className: "@2xl/table:w-44 @2xl/table:align-top",
      cell: ({ occurredAt }) => <RelativeTime at={occurredAt} style="date-time" />,
    },
    {
      id: "where",
      label: "From where",
      className: "@2xl/table:w-52 @2xl/table:align-top",
      cell: ({ device, ip, userAgent }) =>
        ip === null && userAgent === null ? (
          <span className="text-ink-3">{device === null ? "By itself" : "Not known"}</span>
        ) : (
          <>
            <span className="block">{device}</span>
            <span className="block text-sm text-ink-3 tabular-nums wrap-anywhere">
              {ip ?? "Address not known"}
            </span>
          </>
        ),
    },
  ];
  return <Table caption="Events" columns={columns} rows={events} rowKey={({ id }) => id} />;
}

/** Leads to what somebody did. For an outsider who did it to themselves, such as by joining, it leads to who they are now. */
function actorHref(event: ListedEvent, home: string): string | null {
  const { actorEmail, sentence } = event;
  if (actorEmail) return withQuery(`${home}/audit-log`, { person: actorEmail });
  return sentence.target === null && event.targetType === "user" ? recordHref(event, home) : null;
}
