import { useId } from "react";

interface SeatBarProps {
  /** Members. */
  used: number;
  /** Pending invitations. */
  held: number;
  total: number;
}

/** How the seats are taken: solid for members, hatched for pending invitations, the rest free. */
export function SeatBar({ used, held, total }: SeatBarProps) {
  const hatchId = useId();
  // Drawn as SVG, whose lengths are plain attributes: a strict content security policy refuses inline styles.
  const scale = 100 / Math.max(total, used + held, 1);
  return (
    <svg
      role="img"
      aria-label={describeSeats({ used, held, total })}
      className="block h-2 w-full rounded-full bg-line forced-colors:border"
    >
      <defs>
        <pattern
          id={hatchId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-accent-soft" />
          <rect width="3" height="6" className="fill-accent" />
        </pattern>
      </defs>
      <rect
        x={`${used * scale}%`}
        width={`${held * scale}%`}
        height="100%"
        fill={`url(#${hatchId})`}
      />
      <rect width={`${used * scale}%`} height="100%" className="fill-accent" />
      {used > 0 && held > 0 ? (
        <rect x={`${used * scale}%`} width="2" height="100%" className="fill-surface" />
      ) : null}
    </svg>
  );
}

/** The same in words, for a sentence beside the bar too. */
export function describeSeats({ used, held, total }: SeatBarProps): string {
  const members = `${used} ${used === 1 ? "member" : "members"}`;
  const invitations =
    held === 0 ? "" : ` and ${held} pending ${held === 1 ? "invitation" : "invitations"}`;
  return `${members}${invitations} of ${total} ${total === 1 ? "seat" : "seats"}`;
}
