"use client";

import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const badgeStyles = cva(
  "inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap forced-colors:border [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-selected text-ink-2",
        accent: "bg-accent-soft text-accent-text",
        good: "bg-good-soft text-good",
        warn: "bg-warn-soft text-warn",
        bad: "bg-bad-soft text-bad",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A state in a word or two. The words carry the meaning; the tone only underlines it. */
export function Badge({
  tone,
  className,
  ...rest
}: ComponentProps<"span"> & VariantProps<typeof badgeStyles>) {
  return <span className={classNames(badgeStyles({ tone }), className)} {...rest} />;
}
