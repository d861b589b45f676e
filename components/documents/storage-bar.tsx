import type { StorageUse } from "@/lib/documents/storage-use";
import { formatBytes } from "./format-bytes";

/** How much of the organization's storage is used, drawn and said. */
export function StorageBar({ usedBytes, quotaBytes, locale }: StorageUse & { locale: string }) {
  const share = quotaBytes > 0 ? Math.min(100, (usedBytes / quotaBytes) * 100) : 100;
  const words = `${formatBytes(usedBytes, locale)} of ${formatBytes(quotaBytes, locale)} used`;
  return (
    <div className="grid gap-1.5 text-sm text-ink-3">
      {/* Drawn as SVG, whose lengths are plain attributes: a strict content security policy refuses inline styles. */}
      <svg
        role="img"
        aria-label={words}
        className="block h-2 w-full rounded-full bg-line forced-colors:border"
      >
        <rect
          width={`${share}%`}
          height="100%"
          className={share > 90 ? "fill-bad" : "fill-accent"}
        />
      </svg>
      <span className="tabular-nums">
        {words}. All versions count, and deleted documents until they are purged.
      </span>
    </div>
  );
}
