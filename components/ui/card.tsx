"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** A surface that holds one thing. Give it a CardHeader, then CardBody or a Table, then perhaps a CardFooter. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      className={classNames(
        "min-w-0 rounded-lg border border-line bg-surface shadow-sm",
        className,
      )}
      {...rest}
    />
  );
}

interface CardHeaderProps {
  title: ReactNode;
  /** How many there are of what the card lists. */
  count?: number | string;
  description?: ReactNode;
  /** Search, filters or buttons, at the end of the line. On a phone, what is typed into has a line of its own. */
  actions?: ReactNode;
  /** The title's id, for a Table's or a Card's `aria-labelledby`. */
  titleId?: string;
}

/** The title line of a card. */
export function CardHeader({ title, count, description, actions, titleId }: CardHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2.5 border-b border-line px-4 py-3.5 last:border-b-0">
      <div className="min-w-0">
        <div className="flex items-baseline gap-3">
          <h2 id={titleId} className="text-md font-semibold">
            {title}
          </h2>
          {count === undefined ? null : (
            <span className="text-sm text-ink-3 tabular-nums">{count}</span>
          )}
        </div>
        {description ? (
          <p className="mt-0.5 text-sm text-pretty text-ink-3">{description}</p>
        ) : null}
      </div>
      {actions ? (
        <div className="ml-auto flex items-center gap-2 max-sm:has-[input:not([type=hidden])]:w-full">
          {actions}
        </div>
      ) : null}
    </header>
  );
}

/** The padded inside of a card. */
export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("p-4", className)} {...rest} />;
}

/** The line below: a form's buttons, a list's paging, an explanation. */
export function CardFooter({ className, ...rest }: ComponentProps<"footer">) {
  return (
    <footer
      className={classNames(
        "flex flex-wrap items-center gap-2 rounded-b-lg border-t border-line px-4 py-3 text-sm text-ink-3",
        className,
      )}
      {...rest}
    />
  );
}
