"use client";

import { FailedPage, type FailedPageProps } from "@/components/navigation/failed-page";
import { PublicShell } from "@/components/navigation/public-shell";

export default function ErrorPage(props: FailedPageProps) {
  return (
    <PublicShell>
      <FailedPage {...props} />
    </PublicShell>
  );
}
