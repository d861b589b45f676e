import type { ReactNode } from "react";
import { Notice } from "./notice";

interface FormProblemProps {
  /** The problem's words, or nothing when there is none. */
  message: ReactNode;
  action?: ReactNode;
}

/**
 * What is wrong with a form as a whole; stands above its first field and is read out when it appears.
 * Problems of one field stand next to that field instead.
 */
export function FormProblem({ message, action }: FormProblemProps) {
  // The live region is there before its words: one that arrives together with them is often not read.
  return (
    <div role="alert" className="empty:hidden">
      {message ? (
        <Notice tone="bad" action={action}>
          {message}
        </Notice>
      ) : null}
    </div>
  );
}
