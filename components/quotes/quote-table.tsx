import Link from "next/link";
import { formatMoney } from "@/lib/money";
import type { ListedQuote } from "@/lib/quotes/quote";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";
import { QuoteStatusBadge } from "./quote-status-badge";

interface QuoteTableProps {
  quotes: readonly ListedQuote[];
  /** The list's path; each row leads to its quote below it. */
  path: string;
}

/** A page of quotes. */
export function QuoteTable({ quotes, path }: QuoteTableProps) {
  const columns: readonly Column<ListedQuote>[] = [
    {
      id: "number",
      label: "Quote",
      kind: "title",
      cell: ({ id, number, version, title }) => (
        <Link href={`${path}/${id}`} className="stretched wrap-anywhere">
          <span className="font-medium tabular-nums">
            #{number}
            {version > 1 ? ` v${version}` : ""}
          </span>{" "}
          {title}
        </Link>
      ),
    },
    {
      id: "customer",
      label: "Customer",
      cell: ({ customerName }) => <span className="wrap-anywhere">{customerName}</span>,
    },
    { id: "status", label: "Status", cell: ({ status }) => <QuoteStatusBadge status={status} /> },
    {
      id: "total",
      label: "Total",
      kind: "number",
      cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency, "en"),
    },
    {
      id: "created",
      label: "Started",
      className: "max-xl:hidden",
      cell: ({ createdAt }) => <RelativeTime at={createdAt} style="date" />,
    },
  ];
  return <Table caption="Quotes" columns={columns} rows={quotes} rowKey={({ id }) => id} />;
}
