import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** How far something is: the browser's own element, in the organization's colour. */
export function ProgressBar({ className, ...rest }: ComponentProps<"progress">) {
  return (
    <progress
      className={classNames(
        "h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent",
        className,
      )}
      {...rest}
    />
  );
}
