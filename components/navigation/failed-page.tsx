"use client";

import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

export interface FailedPageProps {
  error: Error & { digest?: string };
  /** Asks the server for the page again; `reset` would only draw the failed answer once more. */
  retry: () => void;
}

/** A page that could not be shown, with the reference that finds the failure in the log. */
export function FailedPage({ error, retry }: FailedPageProps) {
  return (
    <ErrorPanel reference={error.digest} action={<Button onClick={retry}>Try again</Button>} />
  );
}
