import { Card, CardBody } from "../ui/card";
import { describeSeats, SeatBar } from "../ui/seat-bar";

interface SeatCardProps {
  seats: { readonly total: number; readonly members: number; readonly invitations: number };
}

/** How the seats are taken, and what holds one. */
export function SeatCard({ seats: { total, members, invitations } }: SeatCardProps) {
  const use = { total, used: members, held: invitations };
  const isFull = members + invitations >= total;
  return (
    <Card>
      <CardBody className="grid gap-2.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="font-semibold">Seats</h2>
          <span className="text-sm text-ink-3">{describeSeats(use)}</span>
        </div>
        <SeatBar {...use} />
        <p className="text-sm text-ink-3">
          {isFull
            ? "All seats are taken. Revoke an invitation or remove a member to free one."
            : "A pending invitation holds its seat until it is accepted, revoked or expires."}
        </p>
      </CardBody>
    </Card>
  );
}
