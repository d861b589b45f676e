"use client";

import { Card, CardBody } from "@/components/ui/card";
import { describeSeats, SeatBar } from "@/components/ui/seat-bar";
import { TextLink } from "@/components/ui/text-link";

interface SeatCardProps {
  seats: { readonly total: number; readonly members: number; readonly invitations: number };
  /** Where seats are added; null for whoever may not. */
  billingHref: string | null;
  /** Whether the reader is one who takes and frees seats. */
  mayInvite: boolean;
  /** Who can add seats, by name, for those who have to ask. */
  owners: readonly string[];
}

/** How the seats are taken, what holds one, and what can be done once they run out. */
export function SeatCard({
  seats: { total, members, invitations },
  billingHref,
  mayInvite,
  owners,
}: SeatCardProps) {
  const use = { total, used: members, held: invitations };
  const free = Math.max(0, total - members - invitations);
  return (
    <Card>
      <CardBody className="grid gap-2.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="font-semibold">Seats</h2>
          <span className="text-sm text-ink-3">{describeSeats(use)}</span>
        </div>
        <SeatBar {...use} />
        <p className={free === 0 ? "text-ink" : "text-sm text-ink-3"}>
          {free === 0 ? <strong>All seats are taken.</strong> : stateOf(free, total)}{" "}
          {mayInvite && free === 0 ? waysOut(invitations) : null}{" "}
          {mayInvite && isNearlyFull(free, total) ? (
            <MoreSeats href={billingHref} owners={owners} />
          ) : null}
        </p>
      </CardBody>
    </Card>
  );
}

// One seat in ten, and at least one.
function isNearlyFull(free: number, total: number): boolean {
  return free <= Math.max(1, Math.floor(total / 10));
}

function stateOf(free: number, total: number): string {
  if (isNearlyFull(free, total)) return `Only ${free} of ${total} seats left.`;
  return "A pending invitation holds its seat until it is accepted, declined, revoked or expires.";
}

function waysOut(invitations: number): string {
  return invitations > 0
    ? "Revoke one of the pending invitations below, or remove or suspend a member, to free one."
    : "Remove or suspend a member to free one.";
}

function MoreSeats({ href, owners }: { href: string | null; owners: readonly string[] }) {
  if (href) return <TextLink href={href}>Add seats</TextLink>;
  return <>{owners.length > 0 ? owners.join(" or ") : "An owner"} can add seats.</>;
}
