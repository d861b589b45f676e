import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Summary } from "@/components/ui/summary";
import { type Column, Table } from "@/components/ui/table";

interface ChartCardProps<Row> {
  title: string;
  description?: ReactNode;
  /** What the chart shows, as rows: what a screen reader reads instead, and everybody can open. */
  table: {
    readonly columns: readonly Column<Row>[];
    readonly rows: readonly Row[];
    readonly rowKey: (row: Row) => string;
  };
  /** What stands in place of the chart and its table while there is nothing to draw. */
  empty?: ReactNode;
  children: ReactNode;
}

/** A chart with the same numbers as a table below it. */
export function ChartCard<Row>({
  title,
  description,
  table,
  empty,
  children,
}: ChartCardProps<Row>) {
  return (
    <Card className="flex flex-col">
      <CardHeader title={title} description={description} />
      {empty ? (
        <CardBody className="flex-1 text-ink-3">{empty}</CardBody>
      ) : (
        <>
          <CardBody className="flex-1">{children}</CardBody>
          <details className="border-t border-line">
            <Summary className="px-4 py-2.5 text-sm text-ink-3 hover:text-ink">
              Show as a table<span className="sr-only">: {title}</span>
            </Summary>
            <Table caption={title} {...table} />
          </details>
        </>
      )}
    </Card>
  );
}
