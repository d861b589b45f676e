import Link from "next/link";
import { Bell } from "@/components/ui/icons/bell";

interface NoticeBellProps {
  href: string;
  /** How many are unread; above nine it is only told that there are more. */
  unread: number;
}

/** The way to the notices, with the number of unread ones in its name. */
export function NoticeBell({ href, unread }: NoticeBellProps) {
  const shown = unread > 9 ? "9+" : String(unread);
  return (
    <Link
      href={href}
      aria-label={unread > 0 ? `Notifications, ${shown} unread` : "Notifications"}
      className="relative inline-flex size-10 shrink-0 items-center justify-center rounded-sm text-ink-2 transition-colors hover:bg-hover hover:text-ink [&_svg]:size-4.5"
    >
      <Bell />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 rounded-full bg-ink px-1.5 text-xs font-medium text-raised tabular-nums"
        >
          {shown}
        </span>
      ) : null}
    </Link>
  );
}
