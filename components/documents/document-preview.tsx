"use client";

import { useSyncExternalStore } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";

interface DocumentPreviewProps {
  name: string;
  kind: string;
  /** Where it is shown from; null where there is nothing to show in a page. */
  src: string | null;
  /** Why not. */
  reason: string;
}

const never = () => () => {};

/** A picture or a PDF in the page. A browser that can't show PDFs in a page, such as a phone's, gets a link to open it. */
export function DocumentPreview({ name, kind, src, reason }: DocumentPreviewProps) {
  const canShowPdf = useSyncExternalStore(
    never,
    () => navigator.pdfViewerEnabled,
    () => true,
  );
  return (
    <Card>
      <CardHeader
        title="Preview"
        actions={
          src ? (
            <a href={src} target="_blank" rel="noreferrer" className="text-sm underline">
              Open in a new tab
            </a>
          ) : null
        }
      />
      {src && kind === "image" ? (
        <CardBody className="grid justify-items-center">
          {/* biome-ignore lint/performance/noImgElement: it is one person's, and kept nowhere. */}
          <img
            src={src}
            alt={`Preview of ${name}`}
            className="max-h-[75vh] max-w-full rounded-sm object-contain"
          />
        </CardBody>
      ) : null}
      {src && kind === "pdf" && canShowPdf ? (
        <iframe
          // Without the strip of small pages, and as wide as there is room.
          src={`${src}#navpanes=0&view=FitH`}
          title={`Preview of ${name}`}
          className="block h-[75vh] w-full rounded-b-lg border-0"
        />
      ) : null}
      {src && kind === "pdf" && !canShowPdf ? (
        <CardBody>
          <a href={src} target="_blank" rel="noreferrer" className="font-medium underline">
            Open the PDF
          </a>
        </CardBody>
      ) : null}
      {src ? null : <CardBody className="text-ink-3">{reason}</CardBody>}
    </Card>
  );
}
