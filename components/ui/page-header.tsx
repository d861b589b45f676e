"use client";

import Link from "next/link";
import { Fragment, type ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** Quieter words after the title, such as a quote's name after its number. */
  subtitle?: ReactNode;
  /** The way back up; the page itself is not part of it. */
  breadcrumb?: readonly { label: string; href: string }[];
  /** One sentence that says what the page is for. */
  description?: ReactNode;
  /** States and dates in a row below the title. */
  meta?: ReactNode;
  /** Buttons, the primary one first, what deletes last. On a phone give the first `max-sm:grow` to fill its row. */
  actions?: ReactNode;
}

/** The head of a page, with its only h1. */
export function PageHeader({
  title,
  subtitle,
  breadcrumb,
  description,
  meta,
  actions,
}: PageHeaderProps) {
  return (
    <div className="mb-6 grid grid-cols-1 gap-1.5">
      {breadcrumb && breadcrumb.length > 0 ? <Breadcrumb steps={breadcrumb} /> : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold wrap-anywhere">
            {title}
            {subtitle ? (
              // The space is for reading aloud and copying; the margin shows.
              <>
                {" "}
                <span dir="auto" className="ml-1 font-normal text-ink-3">
                  {subtitle}
                </span>
              </>
            ) : null}
          </h1>
          {description ? (
            <p className="mt-0.5 max-w-[62ch] text-pretty text-ink-2">{description}</p>
          ) : null}
          {meta ? (
            <div className="mt-1.5 flex flex-wrap items-center gap-2 text-sm text-ink-2 *:min-w-0">
              {meta}
            </div>
          ) : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full">{actions}</div>
        ) : null}
      </div>
    </div>
  );
}

function Breadcrumb({ steps }: { steps: readonly { label: string; href: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1.5 text-sm wrap-anywhere text-ink-3">
        {steps.map((step, index) => (
          <Fragment key={step.href}>
            {index > 0 ? <li aria-hidden="true">/</li> : null}
            <li className="min-w-0">
              <Link
                href={step.href}
                className="inline-block rounded-xs py-0.5 hover:text-ink hover:underline"
              >
                {step.label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
