import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import { EmailAddress } from "./email-address";

interface PersonProps {
  /** Absent for somebody who was invited and has no account yet. */
  name?: string | null;
  email: string;
  /** A word after the name, such as "you". */
  mark?: ReactNode;
  /** Replaces the e-mail on the second line. */
  note?: ReactNode;
}

/** Who: initials, name, and the e-mail below. For table cells and lists. */
export function Person({ name, email, mark, note }: PersonProps) {
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Avatar name={name} />
      <div className="min-w-0">
        <div className="font-medium wrap-break-word">
          {name ?? <EmailAddress address={email} />}
          {mark ? <span className="ml-1.5 text-sm font-normal text-ink-3">{mark}</span> : null}
        </div>
        {name || note ? (
          <div className="text-sm text-ink-3">{note ?? <EmailAddress address={email} />}</div>
        ) : null}
      </div>
    </div>
  );
}
