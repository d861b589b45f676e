import Link from "next/link";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import type { WinRecord } from "@/lib/competitors/win-rate";
import { formatMoney } from "@/lib/money";
import { WinRateText } from "./win-rate-text";

interface LostQuote {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly currency: string;
  readonly totalMinor: number;
  readonly outcomeReason: string | null;
  readonly decidedAt: Date | null;
  readonly customer: { readonly id: string; readonly name: string };
}

interface LostQuotesProps {
  record: WinRecord;
  /** The ones that were lost last. */
  quotes: readonly LostQuote[];
  locale: string;
  /** The organization's address. */
  home: string;
  /** Whether only the member's own quotes are counted. */
  isOwnOnly: boolean;
}

/** How often we win against a competitor, how that is counted, and what was lost to it last. */
export function LostQuotes({ record, quotes, locale, home, isOwnOnly }: LostQuotesProps) {
  const columns: readonly Column<LostQuote>[] = [
    {
      id: "number",
      label: "Quote",
      kind: "title",
      cell: ({ id, number, title }) => (
        <RowName href={`${home}/quotes/${id}`} prefetch={false}>
          #{number} {title}
        </RowName>
      ),
    },
    {
      id: "customer",
      label: "Customer",
      cell: ({ customer }) => (
        <Link
          href={`${home}/customers/${customer.id}`}
          className="relative z-1 underline wrap-anywhere"
        >
          {customer.name}
        </Link>
      ),
    },
    {
      id: "reason",
      label: "Reason",
      cell: ({ outcomeReason }) => outcomeReason || <span className="text-ink-3">None given</span>,
    },
    {
      id: "decided",
      label: "Lost",
      cell: ({ decidedAt }) =>
        decidedAt ? <RelativeTime at={decidedAt} style="date" /> : <span>Unknown</span>,
    },
    {
      id: "total",
      label: "Total",
      kind: "number",
      cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency, locale),
    },
  ];
  return (
    <Card className="mt-4">
      <CardHeader
        title="Quotes lost to it"
        description={<WinRateText record={record} locale={locale} />}
      />
      {quotes.length > 0 ? (
        <Table caption="Lost quotes" columns={columns} rows={quotes} rowKey={({ id }) => id} />
      ) : (
        <CardBody className="text-ink-3">
          None yet. When a quote is won or lost, name the competitor: both count in the rate.
        </CardBody>
      )}
      <CardFooter>
        The rate is accepted quotes out of all accepted and declined ones that name this competitor
        {isOwnOnly ? ", counting your own quotes only" : ""}. Open and expired quotes don't count.
        {record.quotesLost > quotes.length ? ` Shown are the last ${quotes.length}.` : ""}
      </CardFooter>
    </Card>
  );
}
