"use client";

import type { ReactNode } from "react";

interface EmptyStateProps {
  /** One of icons/. */
  icon: ReactNode;
  title: string;
  /** What this place is for, and what to do next. */
  children: ReactNode;
  action?: ReactNode;
  /** 1 where it is the whole page, as on a 404; 2 below a PageHeader. */
  level?: 1 | 2;
}

/** What stands where a list would be: why it is empty and what to do next. */
export function EmptyState({ icon, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="grid justify-items-center gap-4 px-6 py-14 text-center">
      <span
        aria-hidden="true"
        className="grid size-11 place-items-center rounded-lg border border-line bg-sunken text-ink-2 [&_svg]:size-5"
      >
        {icon}
      </span>
      <div className="grid gap-1">
        <Heading className={level === 1 ? "text-xl font-semibold" : "text-lg font-semibold"}>
          {title}
        </Heading>
        <div className="max-w-[46ch] text-pretty text-ink-2">{children}</div>
      </div>
      {action ? (
        <div className="grid gap-2 sm:flex sm:flex-wrap sm:justify-center">{action}</div>
      ) : null}
    </div>
  );
}
