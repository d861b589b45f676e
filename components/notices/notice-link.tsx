"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { askServer } from "@/components/form/ask-server";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface NoticeLinkProps {
  id: string;
  href: string;
  /** Absent for one that was read. */
  markRead: BoundAction<null> | null;
  children: ReactNode;
}

/** The way to what a notice tells of. Whoever takes it, in this tab or another, has read the notice. */
export function NoticeLink({ id, href, markRead, children }: NoticeLinkProps) {
  function mark() {
    if (!markRead) return;
    const form = new FormData();
    form.set("noticeId", id);
    // Beside the way there: a lost line leaves it unread, which its button can mend.
    void askServer(markRead, form);
  }
  return (
    <Link
      className="font-medium underline"
      href={href}
      onClick={mark}
      onAuxClick={({ button }) => button === 1 && mark()}
    >
      {children}
    </Link>
  );
}
