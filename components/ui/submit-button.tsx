"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

interface SubmitButtonProps extends ComponentProps<typeof Button> {
  /** For forms that are not sent by a form action (useFormStatus knows those). */
  pending?: boolean;
}

/**
 * Sends its form, and says so while the answer is awaited: a second press does nothing, and the button keeps
 * focus and width. Primary unless said otherwise.
 */
export function SubmitButton({
  pending,
  children,
  onClick,
  variant = "primary",
  ...rest
}: SubmitButtonProps) {
  const form = useFormStatus();
  const isPending = pending ?? form.pending;

  function refuseSecondPress(event: MouseEvent<HTMLButtonElement>) {
    if (isPending) event.preventDefault();
    else onClick?.(event);
  }

  // aria-disabled instead of disabled: a disabled button loses the keyboard's focus.
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={refuseSecondPress}
      {...rest}
    >
      {isPending ? <Spinner className="absolute" /> : null}
      <span
        className={classNames("inline-flex items-center gap-2", isPending && "animate-give-way")}
      >
        {children}
      </span>
    </Button>
  );
}
