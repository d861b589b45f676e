import Link from "next/link";
import { CircleAlert } from "@/components/ui/icons/circle-alert";
import { CircleCheck } from "@/components/ui/icons/circle-check";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatPercent } from "@/lib/basis-points";
import type { UploadState } from "./use-uploads";

interface UploadListProps {
  uploads: readonly UploadState[];
  locale: string;
}

/** The files on their way, and how those before them ended. */
export function UploadList({ uploads, locale }: UploadListProps) {
  return (
    <ul aria-label="Uploads" aria-live="polite" className="grid gap-2 empty:hidden">
      {uploads.map((upload) => (
        <li key={upload.id} className="grid gap-1 text-sm">
          <UploadLine upload={upload} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function UploadLine({
  upload: { name, fraction, sent },
  locale,
}: {
  upload: UploadState;
  locale: string;
}) {
  if (!sent)
    return (
      <>
        <span className="flex justify-between gap-3">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <span className="text-ink-3 tabular-nums">
            {formatPercent(Math.round(fraction * 100) * 100, locale)}
          </span>
        </span>
        <ProgressBar aria-label={`Upload of ${name}`} value={fraction} max={1} />
      </>
    );
  if ("href" in sent)
    return (
      <span className="flex items-start gap-2">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" />
        <span className="min-w-0 wrap-anywhere">
          Uploaded{" "}
          <Link href={sent.href} className="font-medium underline" prefetch={false}>
            {name}
          </Link>
        </span>
      </span>
    );
  return (
    <span className="flex items-start gap-2">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" />
      <span className="min-w-0 wrap-anywhere">
        {name}: {sent.problem}
      </span>
    </span>
  );
}
