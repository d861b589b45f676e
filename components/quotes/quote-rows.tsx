"use client";

import Link from "next/link";
import { deletionColumns } from "@/components/form/deletion-columns";
import { CalendarDay } from "@/components/ui/calendar-day";
import { LiveTime } from "@/components/ui/live-time";
import { type Column, Table } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { QuoteStatus } from "@/lib/quotes/status";
import { QuoteStatusBadge } from "./quote-status-badge";

/** What a row shows of a quote, moments in ISO 8601. */
export interface QuoteRow {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly customerName: string;
  readonly status: QuoteStatus;
  readonly firstViewedAt: string | null;
  readonly validUntil: string | null;
  readonly total: string;
  readonly owner: string;
  /** Where it is deleted. */
  readonly deletedAt: string | null;
}

export interface QuoteRowsProps {
  rows: readonly QuoteRow[];
  /** The list's path; each row leads to its quote below it. */
  path: string;
  /** Whether whose a quote is has a column. */
  showsOwner: boolean;
  /** When the server wrote the page, ISO 8601. */
  renderedAt: string;
  /** Where the quotes are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** The browser's half of QuoteTable; use that one. */
export function QuoteRows(props: QuoteRowsProps) {
  const { rows, path, showsOwner, renderedAt, restoreAction } = props;
  const columns: readonly Column<QuoteRow>[] = [
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
              seen <LiveTime at={firstViewedAt} renderedAt={renderedAt} style="relative" />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: "valid",
      label: "Valid until",
      className: "max-xl:hidden",
      cell: ({ validUntil }) => (validUntil ? <CalendarDay day={validUntil} /> : "No last day"),
    },
    {
      id: "total",
      label: "Total",
      kind: "number",
      cell: ({ total }) => total,
    },
  ];
  const owner: Column<QuoteRow> = {
    id: "owner",
    label: "Owner",
    className: "max-xl:hidden",
    cell: (quote) => quote.owner,
  };
  const deletion = deletionColumns<QuoteRow>({
    action: restoreAction,
    field: "quoteId",
    nameOf: ({ number }) => `quote ${number}`,
  });
  // What is deleted is not offered to anybody until some day.
  const isShown = ({ id }: Column<QuoteRow>) => id !== "valid" || !restoreAction;
  return (
    <Table
      caption="Quotes"
      columns={[...columns.filter(isShown), ...(showsOwner ? [owner] : []), ...deletion]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function QuoteName({ quote: { number, version, title } }: { quote: QuoteRow }) {
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
