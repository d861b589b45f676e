import { EventSentenceText } from "@/components/audit-log/event-sentence-text";
import { recordHref } from "@/components/audit-log/record-href";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RecentEvent } from "@/lib/audit/list-recent-events";

interface RecentEventsProps {
  events: readonly RecentEvent[];
  /** The organization's address. */
  home: string;
}

/** What happened last in the organization. */
export function RecentEvents({ events, home }: RecentEventsProps) {
  return (
    <Card>
      <CardHeader title="Recent activity" />
      {events.length === 0 ? (
        <CardBody className="text-ink-3">
          Nothing has happened yet. What you and your team do shows up here.
        </CardBody>
      ) : (
        <ul>
          {events.map((event) => (
            <li
              key={event.id}
              className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-b border-line px-4 py-2.5 last:border-b-0"
            >
              <span className="min-w-0 wrap-anywhere">
                <EventSentenceText
                  sentence={event.sentence}
                  targetHref={event.hasPage ? recordHref(event, home) : null}
                />
              </span>
              <span className="text-sm text-ink-3">
                <RelativeTime at={event.occurredAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
