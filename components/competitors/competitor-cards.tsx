import Link from "next/link";
import type { Competitor } from "@/lib/competitors/competitor";
import type { WinRecord } from "@/lib/competitors/win-rate";
import { WinRateText } from "./win-rate-text";

interface CompetitorCardsProps {
  competitors: readonly (Competitor & WinRecord)[];
  /** The list's path; each card leads to its competitor below it. */
  path: string;
  locale: string;
}

/** A page of competitors as cards, each with the first lines of how we win. */
export function CompetitorCards({ competitors, path, locale }: CompetitorCardsProps) {
  return (
    <ul aria-label="Competitors" className="grid gap-3 p-4 sm:grid-cols-2 xl:grid-cols-3">
      {competitors.map((competitor) => (
        <li
          key={competitor.id}
          className="relative grid min-w-0 content-start gap-2 rounded-md border border-line p-4 hover:bg-hover/40"
        >
          <Link
            href={`${path}/${competitor.id}`}
            className="stretched text-md font-semibold wrap-anywhere"
          >
            {competitor.name}
          </Link>
          <p className="text-sm">
            <WinRateText record={competitor} locale={locale} />
          </p>
          <p dir="auto" className="line-clamp-4 whitespace-pre-wrap text-ink-2 wrap-anywhere">
            {competitor.howWeWin || (
              <span className="text-ink-3">Nobody has written down yet how we win.</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
