import Link from "next/link";
import { ActionButton } from "../form/action-button";
import type { BoundAction } from "../form/use-server-form";
import { Badge } from "../ui/badge";
import { RelativeTime } from "../ui/relative-time";

interface ListedNotice {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it happened, below the organization's address. */
  readonly path: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

interface NoticeListProps {
  notices: readonly ListedNotice[];
  /** The organization's address. */
  home: string;
  markRead: BoundAction<null>;
}

/** A person's notices; an unread one says so and has a button that marks it as read. */
export function NoticeList({ notices, home, markRead }: NoticeListProps) {
  return (
    <ul>
      {notices.map(({ id, title, text, path, createdAt, readAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-2">
              <Link className="font-medium underline" href={`${home}${path}`}>
                {title}
              </Link>
              {readAt ? null : <Badge tone="warn">Unread</Badge>}
            </p>
            <p className="text-ink-2">{text}</p>
            <p className="text-sm text-ink-3">
              <RelativeTime at={createdAt} />
            </p>
          </div>
          {readAt ? null : (
            <ActionButton
              action={markRead}
              fields={{ noticeId: id }}
              variant="quiet"
              size="sm"
              aria-label={`Mark as read: ${title}`}
            >
              Mark as read
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
