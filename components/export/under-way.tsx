import { RefreshSoon } from "@/components/ui/refresh-soon";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/number-format";

interface UnderWayProps {
  /** Rows that are in it so far. */
  rowCount: number;
  /** The page itself, for whoever has no scripts. */
  page: string;
  locale: string;
}

/** Says that an export is being made, and checks again until it is done. The page may be left meanwhile. */
export function UnderWay({ rowCount, page, locale }: UnderWayProps) {
  return (
    <div className="grid gap-1">
      <p className="flex items-center gap-2 font-medium" role="status">
        <Spinner />
        Making the zip…
      </p>
      <p className="text-sm text-ink-3 tabular-nums">
        {formatCount(rowCount, locale)} rows so far. You can leave this page: the export goes on.
      </p>
      <noscript>
        <TextLink href={page}>See how far it is</TextLink>
      </noscript>
      <RefreshSoon minutes={60} />
    </div>
  );
}
