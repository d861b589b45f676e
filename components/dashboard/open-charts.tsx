import Link from "next/link";
import { withQuery } from "@/components/ui/query-string";
import { type Figure, together } from "@/lib/dashboard/figures";
import { formatMoney } from "@/lib/money";
import { formatCount } from "@/lib/number-format";
import { type QuoteStatus, quoteStatusNames } from "@/lib/quotes/status";
import { BarList } from "./bar-list";
import { ChartCard } from "./chart-card";

interface OpenChartsProps {
  byStatus: readonly (Figure & { readonly status: QuoteStatus })[];
  byAge: readonly (Figure & { readonly fromDays: number; readonly untilDays: number | null })[];
  currency: string;
  locale: string;
  /** The list of quotes. */
  quotesPath: string;
}

/** What is open: by status, and by how long it has been waiting. */
export function OpenCharts({ byStatus, byAge, currency, locale, quotesPath }: OpenChartsProps) {
  const money = ({ totalMinor }: Figure) => formatMoney(totalMinor, currency, locale);
  const counted = ({ count }: Figure) => formatCount(count, locale);
  const countColumn = { id: "count", label: "Quotes", kind: "number", cell: counted } as const;
  const valueColumn = { id: "value", label: "Value", kind: "number", cell: money } as const;
  const text = (figure: Figure) => `${counted(figure)} · ${money(figure)}`;
  const empty = together(byStatus).count === 0 ? `No quote in ${currency} is open.` : null;
  return (
    <>
      <ChartCard
        title="Open quotes by status"
        empty={empty}
        table={{
          rows: byStatus,
          rowKey: ({ status }) => status,
          columns: [
            {
              id: "status",
              label: "Status",
              kind: "title",
              cell: ({ status }) => quoteStatusNames[status],
            },
            countColumn,
            valueColumn,
          ],
        }}
      >
        <BarList
          bars={byStatus.map((figure) => ({
            id: figure.status,
            label: (
              <Link
                href={withQuery(quotesPath, { status: figure.status, currency })}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
              >
                {quoteStatusNames[figure.status]}
              </Link>
            ),
            text: text(figure),
            value: figure.totalMinor,
          }))}
        />
      </ChartCard>
      <ChartCard
        title="Open quotes by age"
        empty={empty}
        table={{
          rows: byAge,
          rowKey: ({ fromDays }) => String(fromDays),
          columns: [
            { id: "age", label: "Age", kind: "title", cell: ageText },
            countColumn,
            valueColumn,
          ],
        }}
      >
        <BarList
          bars={byAge.map((figure) => ({
            id: String(figure.fromDays),
            label: ageText(figure),
            text: text(figure),
            value: figure.totalMinor,
          }))}
        />
      </ChartCard>
    </>
  );
}

function ageText({ fromDays, untilDays }: { fromDays: number; untilDays: number | null }): string {
  if (untilDays === null) return `Over ${fromDays} days`;
  return fromDays === 0 ? `Up to ${untilDays} days` : `${fromDays} to ${untilDays} days`;
}
