import { Card, CardBody, CardHeader } from "../ui/card";
import { RelativeTime } from "../ui/relative-time";

interface RecentEvent {
  readonly id: string;
  readonly action: string;
  readonly actorType: string;
  readonly actorName: string | null;
  readonly occurredAt: Date;
}

const words: Readonly<Record<string, string>> = {
  "organization.created": "created the organization",
  "invitation.created": "invited a colleague",
  "invitation.resent": "sent an invitation again",
  "invitation.revoked": "revoked an invitation",
  "invitation.accepted": "accepted an invitation",
  "member.joined": "joined the team",
  "member.role_changed": "changed a role",
  "member.removed": "removed a member",
  "customer.created": "added a customer",
  "customer.updated": "changed a customer",
  "customer.deleted": "deleted a customer",
};

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
          {events.map((event) => (
            <li
              key={event.id}
              className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-b border-line px-4 py-2.5 last:border-b-0"
            >
              <span>
                <span className="font-medium">
                  {event.actorName ?? "Somebody with an invitation"}
                </span>{" "}
                {words[event.action] ?? event.action}
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
