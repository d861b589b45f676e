"use client";

import { FailedPage, type FailedPageProps } from "@/components/navigation/failed-page";
import "./globals.css";

// Replaces the root layout when that itself failed, so it brings its own document.
export default function GlobalErrorPage(props: FailedPageProps) {
  return (
    <html lang="en">
      <body className="font-sans">
        <main>
          <FailedPage {...props} />
        </main>
      </body>
    </html>
  );
}
