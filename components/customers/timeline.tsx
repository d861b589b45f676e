import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { ActivityForm } from "./activity-form";
import { activityNames } from "./activity-names";

interface TimelineProps {
  customerId: string;
  activities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly body: string;
    readonly byName: string | null;
    readonly occurredAt: Date;
  }[];
  /** Absent for whoever may only read. */
  add?: BoundAction<null> | undefined;
}

/** What happened with a customer, newest first. */
export function Timeline({ customerId, activities, add }: TimelineProps) {
  return (
    <Card>
      <CardHeader title="Timeline" />
      {add ? (
        <CardBody className="border-b border-line">
          <ActivityForm action={add} customerId={customerId} />
        </CardBody>
      ) : null}
      {activities.length === 0 ? (
        <CardBody className="text-ink-3">
          Nothing yet.{add ? " Note a call or a meeting, so that the next one knows." : null}
        </CardBody>
      ) : (
        <ol>
          {activities.map(({ id, kind, body, byName, occurredAt }) => (
            <li key={id} className="border-b border-line px-4 py-3 last:border-b-0">
              <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-3">
                <span>{[activityNames[kind] ?? kind, byName].filter(Boolean).join(" · ")}</span>
                <RelativeTime at={occurredAt} />
              </p>
              <p dir="auto" className="mt-0.5 wrap-anywhere whitespace-pre-wrap">
                {body}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
