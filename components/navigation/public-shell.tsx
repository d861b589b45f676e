"use client";

import type { ReactNode } from "react";
import { MercuraMark } from "./mercura-mark";

interface PublicShellProps {
  /** Log in, sign up, or the account; at the end of the top line. */
  actions?: ReactNode;
  /** At the foot: links, the theme switch. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of pages outside an organization: Mercura's name on top, the page in `<main>`. */
export function PublicShell({ actions, footer, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-[1180px] flex-wrap items-center justify-between gap-3 px-4 py-4 sm:px-6 print:hidden">
        {/* Not next/link: this frame is part of the error page, and every page carries that one with it. */}
        <a href="/" className="flex min-h-8 items-center gap-2.5 rounded-sm pr-1 font-semibold">
          <MercuraMark />
          Mercura
        </a>
        {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[1180px] flex-1 px-4 py-8 sm:px-6"
      >
        {children}
      </main>
      {footer ? (
        <footer className="mx-auto flex w-full max-w-[1180px] flex-wrap items-center gap-4 px-4 py-6 text-sm text-ink-3 sm:px-6">
          {footer}
        </footer>
      ) : null}
    </div>
  );
}
