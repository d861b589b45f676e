import type { ReactNode } from "react";
import { Notice } from "./notice";

interface FormSuccessProps {
  /** What is done, or nothing while it is not. */
  title: ReactNode;
  /** What follows from it. */
  children?: ReactNode;
}

/** What a finished form says in its place; read out when it appears. */
export function FormSuccess({ title, children }: FormSuccessProps) {
  // The live region is there before its words: one that arrives together with them is often not read.
  return (
    <div role="status" className="empty:hidden">
      {title ? (
        <Notice tone="good" title={title}>
          {children}
        </Notice>
      ) : null}
    </div>
  );
}
