import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { withQuery } from "@/components/ui/query-string";
import { type Column, Table } from "@/components/ui/table";
import { formatMoney } from "@/lib/money";
import { formatCount } from "@/lib/number-format";
import { winRate } from "./win-rate";

interface Rep {
  readonly userId: string | null;
  readonly name: string | null;
  readonly openCount: number;
  readonly openMinor: number;
  readonly wonCount: number;
  readonly wonMinor: number;
  readonly lostCount: number;
}

interface RepsBoardProps {
  reps: readonly Rep[];
  currency: string;
  locale: string;
  /** The list of quotes. */
  quotesPath: string;
}

/** Who has what open, and who won how much in the period. */
export function RepsBoard({ reps, currency, locale, quotesPath }: RepsBoardProps) {
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, locale);
  const figure = (count: number, amountMinor: number) =>
    `${formatCount(count, locale)} · ${money(amountMinor)}`;
  const columns: readonly Column<Rep>[] = [
    {
      id: "name",
      label: "Rep",
      kind: "title",
      cell: ({ userId, name }) =>
        userId && name ? (
          <Link
            href={withQuery(quotesPath, { ownerUserId: userId })}
            className="stretched font-medium"
          >
            {name}
          </Link>
        ) : (
          "Nobody"
        ),
    },
    {
      id: "open",
      label: "Open",
      kind: "number",
      cell: ({ openCount, openMinor }) => figure(openCount, openMinor),
    },
    {
      id: "won",
      label: "Won",
      kind: "number",
      cell: ({ wonCount, wonMinor }) => figure(wonCount, wonMinor),
    },
    {
      id: "rate",
      label: "Win rate",
      kind: "number",
      cell: ({ wonCount, lostCount }) => winRate(wonCount, lostCount, locale),
    },
  ];
  return (
    <Card className="lg:col-span-2">
      <CardHeader title="Reps" description="By the value they won in this time." />
      {reps.length > 0 ? (
        <Table caption="Reps" columns={columns} rows={reps} rowKey={({ userId }) => userId ?? ""} />
      ) : (
        <CardBody className="text-ink-3">Nobody has an open or a decided quote.</CardBody>
      )}
    </Card>
  );
}
