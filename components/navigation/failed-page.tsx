"use client";

import { Button } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";

export interface FailedPageProps {
  error: Error & { digest?: string };
  /** Renders the page again. */
  reset: () => void;
}

/** A page that could not be shown, with the reference that finds the failure in the log. */
export function FailedPage({ error, reset }: FailedPageProps) {
  return (
    <ErrorPanel reference={error.digest} action={<Button onClick={reset}>Try again</Button>} />
  );
}
