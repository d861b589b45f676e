import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Notice } from "./notice";

interface FormProblemProps {
  /** The problem's words, or nothing when there is none. */
  message: ReactNode;
  action?: ReactNode;
  className?: string;
}

/**
 * What is wrong with a form as a whole; stands above its first field and is read out when it appears.
 * Problems of one field stand next to that field instead.
 */
export function FormProblem({ message, action, className }: FormProblemProps) {
  // The live region is there before its words: one that arrives together with them is often not read.
  return (
    <div role="alert" className={classNames("empty:hidden", className)}>
      {message ? (
        <Notice tone="bad" action={action}>
          {message}
        </Notice>
      ) : null}
    </div>
  );
}
