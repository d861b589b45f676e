import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { type Query, withQuery } from "@/components/ui/query-string";
import { type QuoteStatus, quoteStatuses, quoteStatusNames } from "@/lib/quotes/status";

interface StatusTabsProps {
  /** The list's path. */
  path: string;
  /** What the links keep: search, filters, order. */
  query: Query;
  status: QuoteStatus | undefined;
}

/** Narrows the list to the quotes of one status. */
export function StatusTabs({ path, query, status }: StatusTabsProps) {
  const tabs = [undefined, ...quoteStatuses.filter((each) => each !== "superseded")];
  return (
    <nav
      aria-label="Status"
      className="flex flex-wrap gap-1 border-b border-line px-4 py-2 print:hidden"
    >
      {tabs.map((each) => (
        <Link
          key={each ?? "all"}
          href={withQuery(path, { ...query, status: each })}
          aria-current={each === status ? "page" : undefined}
          className={classNames(
            "rounded-sm px-2.5 py-1 text-sm hover:bg-hover",
            each === status ? "bg-selected font-medium text-ink" : "text-ink-2",
          )}
        >
          {each ? quoteStatusNames[each] : "All"}
        </Link>
      ))}
    </nav>
  );
}
