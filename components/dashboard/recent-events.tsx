import { EventSentenceText } from "@/components/audit-log/event-sentence-text";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { EventSentence } from "@/lib/audit/event-sentence";

interface RecentEvent {
  readonly id: string;
  readonly sentence: EventSentence;
  readonly occurredAt: Date;
}

/** What happened last in the organization. */
export function RecentEvents({ events }: { events: readonly RecentEvent[] }) {
  return (
    <Card>
      <CardHeader title="Recent activity" />
      {events.length === 0 ? (
        <CardBody className="text-ink-3">
          Nothing has happened yet. What you and your team do shows up here.
        </CardBody>
      ) : (
        <ul>
          {events.map(({ id, sentence, occurredAt }) => (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-b border-line px-4 py-2.5 last:border-b-0"
            >
              <span className="min-w-0 wrap-anywhere">
                <EventSentenceText sentence={sentence} />
              </span>
              <span className="text-sm text-ink-3">
                <RelativeTime at={occurredAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
