import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { ChevronRight } from "./icons/chevron-right";

/** The line of a `details` that folds it open, with the mark that says so. */
export function Summary({ className, children, ...rest }: ComponentProps<"summary">) {
  return (
    <summary
      className={classNames(
        "flex w-fit cursor-pointer items-center gap-1 rounded-xs [details[open]>&>svg]:rotate-90",
        className,
      )}
      {...rest}
    >
      <ChevronRight className="size-3.5 shrink-0 transition-transform motion-reduce:transition-none" />
      <span>{children}</span>
    </summary>
  );
}
