import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { SubjectState } from "@/lib/notices/subject-states";
import { NoticeLink } from "./notice-link";

interface ListedNotice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** Where it happened, below the organization's address. */
  readonly path: string;
  readonly subject: SubjectState;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

interface NoticeListProps {
  notices: readonly ListedNotice[];
  /** The organization's address. */
  home: string;
  /** Of which records the reader may take the deletion back, by their word. */
  mayRestore: Readonly<Record<string, boolean>>;
  markRead: BoundAction<null>;
}

/** A person's notices; an unread one says so, and is read once it is opened, or by its button. */
export function NoticeList({ notices, home, mayRestore, markRead }: NoticeListProps) {
  return (
    <ul>
      {notices.map(({ id, kind, title, text, path, subject, createdAt, readAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-2">
              {subject === "there" ? (
                <NoticeLink id={id} href={`${home}${path}`} markRead={readAt ? null : markRead}>
                  {title}
                </NoticeLink>
              ) : (
                <span className="font-medium">{title}</span>
              )}
              {readAt ? null : <Badge tone="warn">Unread</Badge>}
            </p>
            <p className="text-ink-2">{text}</p>
            {subject === "deleted" ? (
              <p className="text-ink-2">
                The {recordOf(kind)} was deleted since.{" "}
                {mayRestore[recordOf(kind)] ? (
                  <TextLink href={`${home}${path}`}>Restore it</TextLink>
                ) : null}
              </p>
            ) : null}
            {subject === "gone" ? (
              <p className="text-ink-2">
                The {recordOf(kind)} is gone, or you can’t read it any more.
              </p>
            ) : null}
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

/** "quote.viewed" is about a quote. */
function recordOf(kind: string): string {
  return kind.split(".")[0] ?? "record";
}
