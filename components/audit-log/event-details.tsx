import { Summary } from "@/components/ui/summary";
import { TextLink } from "@/components/ui/text-link";
import { detailsOf } from "@/lib/audit/event-details";
import type { ListedEvent } from "./listed-event";

interface EventDetailsProps {
  event: ListedEvent;
  /** The log of everything that was done to the same person or record. */
  targetHref: string;
  locale: string;
}

/** Everything that an event says, folded away until somebody asks. */
export function EventDetails({ event, targetHref, locale }: EventDetailsProps) {
  const { id, sequence, occurredAt, action, changes, names, userAgent } = event;
  return (
    <details className="text-sm text-ink-2">
      <Summary className="py-0.5 text-ink-3 hover:text-ink">
        Details<span className="sr-only"> of event {sequence ?? id}</span>
      </Summary>
      <dl className="mt-1.5 grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 wrap-anywhere">
        {detailsOf(changes, locale, names).map(({ label, before, value }) => (
          <Line key={`${label} ${value}`} label={label}>
            {before === null ? (
              value
            ) : (
              <>
                <del className="text-ink-3 decoration-ink-3/60">{before}</del>{" "}
                <span className="sr-only">became</span>
                <span aria-hidden="true">→</span> <ins className="no-underline">{value}</ins>
              </>
            )}
          </Line>
        ))}
        <Line label="Time">
          <time dateTime={occurredAt.toISOString()} className="tabular-nums">
            {occurredAt.toISOString().replace("T", " ").replace("Z", " UTC")}
          </time>
        </Line>
        <Line label="Action">{action}</Line>
        <Line label="Acted by">{means[event.actorType] ?? event.actorType}</Line>
        <Line label="History">
          <TextLink href={targetHref} prefetch={false}>
            All events about {event.targetName ?? "the same"}
          </TextLink>
        </Line>
        <Line label="Browser">{userAgent ?? "none named"}</Line>
        <Line label="Request">{event.requestId ?? "none"}</Line>
        <Line label="Session">{event.sessionId ?? "none"}</Line>
        <Line label="Number">{sequence ?? "none: from before the chain"}</Line>
        <Line label="Hash">{event.hash ?? "none"}</Line>
      </dl>
    </details>
  );
}

/** What somebody acted with: an event's kind of actor, in words. */
const means: Readonly<Record<string, string>> = {
  user: "their own log-in",
  api_token: "an API token",
  invitee: "the link of an invitation",
  buyer: "the link of a quote",
  system: "Mercura itself",
};

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
