"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const tones = {
  neutral: "bg-selected text-ink-2",
  accent: "bg-accent-soft text-accent-text",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
} as const;

interface BadgeProps extends ComponentProps<"span"> {
  tone?: keyof typeof tones | undefined;
}

/** A state in a word or two. The words carry the meaning; the tone only underlines it. */
export function Badge({ tone = "neutral", className, ...rest }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap forced-colors:border [&_svg]:size-3",
        tones[tone],
        className,
      )}
      {...rest}
    />
  );
}
