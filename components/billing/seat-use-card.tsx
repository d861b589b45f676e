import type { ReactNode } from "react";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Detail } from "@/components/ui/detail";
import { describeSeats, SeatBar } from "@/components/ui/seat-bar";
import { TextLink } from "@/components/ui/text-link";

interface SeatUseCardProps {
  seats: {
    readonly total: number;
    readonly members: number;
    readonly invitations: number;
    readonly free: number;
  };
  teamHref: string;
  /** The form that changes how many there are. */
  children: ReactNode;
}

/** Who holds the seats, how many are left, and how to have more or fewer. */
export function SeatUseCard({ seats, teamHref, children }: SeatUseCardProps) {
  const { total, members, invitations, free } = seats;
  const use = { total, used: members, held: invitations };
  return (
    <Card>
      <CardHeader title="Seats" description={`${describeSeats(use)}.`} />
      <CardBody className="grid gap-5">
        <div className="grid gap-3">
          <SeatBar {...use} />
          <dl className="grid grid-cols-3 gap-3 tabular-nums">
            <Detail label="Members">{members}</Detail>
            <Detail label="Invitations">{invitations}</Detail>
            <Detail label="Free">{free}</Detail>
          </dl>
        </div>
        {children}
      </CardBody>
      <CardFooter>
        <p>
          Remove or suspend members and revoke invitations under{" "}
          <TextLink href={teamHref}>Team</TextLink> to free seats.
        </p>
      </CardFooter>
    </Card>
  );
}
