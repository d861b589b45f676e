import Link from "next/link";
import { formatMoney } from "@/lib/money";
import type { ListedQuote } from "@/lib/quotes/quote";
import { restoreColumn } from "../form/restore-column";
import type { BoundAction } from "../form/use-server-form";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";
import { QuoteStatusBadge } from "./quote-status-badge";

interface QuoteTableProps {
  quotes: readonly ListedQuote[];
  locale: string;
  /** The list's path; each row leads to its quote below it. */
  path: string;
  /** The names of the quotes' owners, by their ids; without them there is no such column. */
  ownerNames?: ReadonlyMap<string, string>;
  /** Where the quotes are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** A page of quotes. */
export function QuoteTable(props: QuoteTableProps) {
  const { quotes, locale, path, ownerNames, restoreAction } = props;
  const columns: readonly Column<ListedQuote>[] = [
    {
      id: "number",
      label: "Quote",
      kind: "title",
      cell: (quote) =>
        restoreAction ? (
          <QuoteName quote={quote} />
        ) : (
          <Link href={`${path}/${quote.id}`} className="stretched wrap-anywhere">
            <QuoteName quote={quote} />
          </Link>
        ),
    },
    {
      id: "customer",
      label: "Customer",
      cell: ({ customerName }) => <span className="wrap-anywhere">{customerName}</span>,
    },
    {
      id: "status",
      label: "Status",
      cell: ({ status, firstViewedAt }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <QuoteStatusBadge status={status} />
          {status === "sent" && firstViewedAt ? (
            <span className="text-sm text-ink-3">
              seen <RelativeTime at={firstViewedAt} />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: "valid",
      label: "Valid until",
      className: "max-xl:hidden",
      cell: ({ validUntil }) =>
        validUntil ? <RelativeTime at={validUntil} style="date" /> : "No last day",
    },
    {
      id: "total",
      label: "Total",
      kind: "number",
      cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency, locale),
    },
  ];
  const owner: Column<ListedQuote> = {
    id: "owner",
    label: "Owner",
    className: "max-xl:hidden",
    cell: ({ ownerUserId }) => (ownerUserId && ownerNames?.get(ownerUserId)) || "Nobody",
  };
  const restore = restoreColumn<ListedQuote>({
    action: restoreAction,
    field: "quoteId",
    nameOf: ({ number }) => `quote ${number}`,
  });
  return (
    <Table
      caption="Quotes"
      columns={[...columns, ...(ownerNames ? [owner] : []), ...restore]}
      rows={quotes}
      rowKey={({ id }) => id}
    />
  );
}

function QuoteName({ quote: { number, version, title } }: { quote: ListedQuote }) {
  return (
    <>
      <span className="font-medium tabular-nums">
        #{number}
        {version > 1 ? ` v${version}` : ""}
      </span>{" "}
      {title}
    </>
  );
}
