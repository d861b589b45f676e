"use client";

import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

type ButtonProps = ComponentProps<"button"> & ButtonStyle;

/**
 * A button that does something on this page. `type` is "button" unless said otherwise.
 * For a link that looks like one use ButtonLink; to send a form use SubmitButton.
 * An icon alone needs `size="icon"` and an `aria-label`.
 */
export function Button({ variant, size, wide, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(buttonStyles({ variant, size, wide }), className)}
      {...rest}
    />
  );
}
