"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";
import { LinkPending } from "./link-pending";

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonStyle;

/** A link to another page that looks like a button. Turns a mark while its page is awaited. */
export function ButtonLink({ variant, size, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={classNames(buttonStyles({ variant, size, wide }), className)} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
