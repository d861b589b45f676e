import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/money";

interface ListedInvoice {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly totalMinor: number;
  readonly currency: string;
  readonly createdAt: Date;
  readonly pageUrl: string | null;
  readonly pdfUrl: string | null;
}

const states: Readonly<
  Record<string, { name: string; tone: ComponentProps<typeof Badge>["tone"] }>
> = {
  paid: { name: "Paid", tone: "good" },
  open: { name: "Open", tone: "warn" },
  void: { name: "Void", tone: "neutral" },
  uncollectible: { name: "Not collectable", tone: "bad" },
};

const columnsIn = (locale: string): readonly Column<ListedInvoice>[] => [
  {
    id: "number",
    label: "Invoice",
    kind: "title",
    cell: ({ number, id, pageUrl }) =>
      pageUrl ? (
        <TextLink href={pageUrl} target="_blank" rel="noreferrer" prefetch={false}>
          {number ?? id}
        </TextLink>
      ) : (
        (number ?? id)
      ),
  },
  {
    id: "date",
    label: "Date",
    cell: ({ createdAt }) => <RelativeTime at={createdAt} style="date" />,
  },
  {
    id: "status",
    label: "Status",
    cell: ({ status }) => {
      const state = states[status] ?? { name: status, tone: "neutral" };
      return <Badge tone={state.tone}>{state.name}</Badge>;
    },
  },
  {
    id: "total",
    label: "Total",
    kind: "number",
    cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency, locale),
  },
  {
    id: "pdf",
    label: "File",
    kind: "actions",
    cell: ({ number, id, pdfUrl }) =>
      pdfUrl ? (
        <TextLink
          href={pdfUrl}
          prefetch={false}
          rel="noreferrer"
          aria-label={`PDF of ${number ?? id}`}
        >
          PDF
        </TextLink>
      ) : null,
  },
];

/** Invoices, each with its page at the payment provider and its file. */
export function InvoiceTable({
  invoices,
  locale,
}: {
  invoices: readonly ListedInvoice[];
  locale: string;
}) {
  const columns = columnsIn(locale);
  return <Table caption="Invoices" columns={columns} rows={invoices} rowKey={({ id }) => id} />;
}
