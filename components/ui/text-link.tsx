"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link in running text, or beside a heading. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        "inline-block rounded-xs py-0.5 font-medium text-accent-text underline decoration-transparent underline-offset-3 transition-colors hover:decoration-current",
        "[p_&]:inline [p_&]:py-0 [p_&]:decoration-accent-text/40",
        className,
      )}
      {...rest}
    />
  );
}
