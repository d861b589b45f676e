"use client";

import { FailedPage, type FailedPageProps } from "@/components/navigation/failed-page";
import "./globals.css";

// Stands in where the root layout itself failed, so it brings its own document.
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
