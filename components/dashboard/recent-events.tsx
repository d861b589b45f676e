import type { AuditAction } from "@/lib/audit/events";
import { Card, CardBody, CardHeader } from "../ui/card";
import { RelativeTime } from "../ui/relative-time";

interface RecentEvent {
  readonly id: string;
  readonly action: AuditAction;
  readonly actorName: string | null;
  readonly targetName: string | null;
  readonly occurredAt: Date;
}

/** What was done, before the name of what it was done to. */
const verbs: Readonly<Record<AuditAction, string>> = {
  "access.denied": "was refused in",
  "organization.created": "created",
  "organization.updated": "changed the settings of",
  "organization.logo_changed": "changed the logo of",
  "organization.deletion_requested": "asked to delete",
  "organization.deletion_canceled": "kept",
  "invitation.created": "invited",
  "invitation.resent": "sent the invitation again to",
  "invitation.revoked": "revoked the invitation of",
  "invitation.accepted": "accepted an invitation",
  "invitation.declined": "declined an invitation for",
  "seat.assigned": "gave a seat to",
  "seat.activation_resent": "sent the activation link again to",
  "seats.changed": "changed the number of seats of",
  "member.joined": "joined the team",
  "member.role_changed": "changed the role of",
  "member.removed": "removed from the team:",
  "member.suspended": "suspended",
  "member.reactivated": "reactivated",
  "member.left": "left the team",
  "member.sessions_ended": "logged out",
  "ownership.offered": "offered the ownership to",
  "ownership.accepted": "took over the ownership",
  "ownership.declined": "declined the ownership",
  "ownership.canceled": "withdrew the offer of the ownership to",
  "customer.created": "added",
  "customer.updated": "changed",
  "customer.deleted": "deleted",
  "customer.contact_added": "added a contact to",
  "customer.contact_changed": "changed a contact of",
  "customer.contact_removed": "removed a contact of",
  "customer.address_changed": "changed an address of",
  "customer.activity_added": "noted something about",
  "quote.created": "started quote",
  "quote.updated": "changed quote",
  "quote.deleted": "deleted quote",
  "quote.submitted": "asked to approve quote",
  "quote.approved": "approved quote",
  "quote.returned": "returned quote",
  "quote.sent": "sent quote",
  "quote.revised": "revised quote",
  "quote.accepted": "won quote",
  "quote.declined": "lost quote",
  "quote.expired": "closed the expired quote",
  "product.created": "added",
  "product.updated": "changed",
  "product.deleted": "deleted",
  "product.restored": "restored",
  "competitor.created": "added",
  "competitor.updated": "changed",
  "competitor.deleted": "deleted",
  "competitor.restored": "restored",
};

/** What happened last in the organization. */
export function RecentEvents({ events }: { events: readonly RecentEvent[] }) {
  // Whoever accepts an invitation joins by it: one line says both.
  const told = events.filter(({ action }) => action !== "invitation.accepted");
  return (
    <Card>
      <CardHeader title="Recent activity" />
      {told.length === 0 ? (
        <CardBody className="text-ink-3">
          Nothing has happened yet. What you and your team do shows up here.
        </CardBody>
      ) : (
        <ul>
          {told.map((event) => (
            <li
              key={event.id}
              className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-b border-line px-4 py-2.5 last:border-b-0"
            >
              <span className="min-w-0 wrap-anywhere">
                <Sentence event={event} />
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

/** What people do about themselves: their name at the front says it all. */
const ownActs: readonly AuditAction[] = ["member.left", "ownership.accepted", "ownership.declined"];

function Sentence({ event: { action, actorName, targetName } }: { event: RecentEvent }) {
  if (action === "member.joined")
    return (
      <>
        <span className="font-medium">{targetName ?? "Somebody"}</span> joined the team
      </>
    );
  return (
    <>
      <span className="font-medium">{actorName ?? "Somebody"}</span> {verbs[action]}{" "}
      {targetName && !ownActs.includes(action) ? (
        <span className="font-medium">{targetName}</span>
      ) : null}
    </>
  );
}
