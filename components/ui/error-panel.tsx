import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";
import { CloudAlert } from "./icons/cloud-alert";

interface ErrorPanelProps {
  title?: string;
  children?: ReactNode;
  /** What finds this failure in the log, such as Next's error digest. */
  reference?: string | undefined;
  /** Try again, go back. */
  action?: ReactNode;
  level?: 1 | 2;
}

/** What stands where a page or a list would be when it could not be had. Never blames the reader. */
export function ErrorPanel({
  title = "This didn't load",
  children = "Something went wrong on our side, and it was logged. Nothing of yours was changed.",
  reference,
  action,
  level = 1,
}: ErrorPanelProps) {
  return (
    <div role="alert">
      <EmptyState icon={<CloudAlert />} title={title} action={action} level={level}>
        <p>{children}</p>
        {reference ? (
          <p className="mt-2 text-sm text-ink-3">
            Reference <code className="font-mono select-all">{reference}</code>
          </p>
        ) : null}
      </EmptyState>
    </div>
  );
}
