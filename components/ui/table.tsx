import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { ArrowDown } from "./icons/arrow-down";
import { ArrowUp } from "./icons/arrow-up";

export interface Column<Row> {
  id: string;
  /** The heading; on narrow screens it stands beside the value. */
  label: string;
  cell: (row: Row) => ReactNode;
  /**
   * "title" names the row and leads its card on narrow screens; "number" aligns figures at the end;
   * "menu" holds one DropdownMenu and "actions" the row's buttons, their heading is only read out. Text otherwise.
   */
  kind?: "title" | "number" | "menu" | "actions";
  /** Where the heading's link leads, and how the rows are sorted by it now, if they are. */
  sort?: { href: string; direction: "ascending" | "descending" | undefined };
  /** For widths, or `max-xl:hidden` for what matters least. */
  className?: string;
}

interface TableProps<Row> {
  /** What the table lists; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Marks a row as the one meant, such as what was just created. */
  isMarked?: (row: Row) => boolean;
  /** Rows that have a title alone, such as a heading among lines: it takes the whole width. */
  isTitleOnly?: (row: Row) => boolean;
}

/**
 * Rows and columns with a heading that stays in sight. Where its own place is narrower than 672 px each row becomes
 * a card, so nothing is cut and no address breaks. A {@link RowName} in the title cell makes the whole row
 * its target. Show an EmptyState instead when there are no rows.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isMarked,
  isTitleOnly,
}: TableProps<Row>) {
  const titles = columns.filter(({ kind }) => kind === "title");
  return (
    // Where nothing stands above it in a card, its head has the card's corners.
    <div className="@container/table first:[--corner:var(--radius-lg)]">
      <table
        {...roles.table}
        className="block w-full border-separate border-spacing-0 @2xl/table:table"
      >
        <caption className="sr-only">{caption}</caption>
        <thead
          {...roles.rowgroup}
          className="sr-only @2xl/table:not-sr-only @2xl/table:table-header-group"
        >
          <tr {...roles.row}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup} className="block @2xl/table:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...roles.row}
              data-marked={isMarked?.(row) || undefined}
              className="group/row data-row"
            >
              {isTitleOnly?.(row)
                ? titles.map((column) => (
                    <BodyCell key={column.id} column={column} row={row} span={columns.length} />
                  ))
                : columns.map((column) => <BodyCell key={column.id} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// These repeat what the elements are: browsers forget it once CSS stops laying them out as a table.
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  return (
    <th
      scope="col"
      {...roles.columnheader}
      aria-sort={column.sort?.direction}
      className={classNames(
        "sticky top-(--sticky-top) z-2 border-b border-line bg-surface px-3 py-2 text-xs font-medium whitespace-nowrap text-ink-3 first:rounded-tl-(--corner) first:pl-4 last:rounded-tr-(--corner) last:pr-4",
        column.kind === "number" ? "text-right" : "text-left",
        column.className,
      )}
    >
      {isTool(column) ? (
        <span className="sr-only">{column.label}</span>
      ) : (
        <Heading column={column} />
      )}
    </th>
  );
}

function Heading<Row>({ column: { label, sort } }: { column: Column<Row> }) {
  if (!sort) return label;
  const Arrow = sort.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Link href={sort.href} scroll={false} className="inline-flex items-center gap-1 hover:text-ink">
      {label}
      {sort.direction ? <Arrow className="size-3" /> : null}
    </Link>
  );
}

const cellKinds = {
  title: "data-cell-title",
  menu: "data-cell-menu",
  actions: "data-cell-actions",
  number: "data-cell-number",
  text: "data-cell-text",
} as const;

function isTool<Row>(column: Column<Row>): boolean {
  return column.kind === "menu" || column.kind === "actions";
}

interface BodyCellProps<Row> {
  column: Column<Row>;
  row: Row;
  /** How many columns it takes, where that is more than its own. */
  span?: number;
}

function BodyCell<Row>({ column, row, span }: BodyCellProps<Row>) {
  const kind = column.kind ?? "text";
  const isLabelled = kind === "text" || kind === "number";
  return (
    <td
      {...roles.cell}
      colSpan={span}
      aria-colspan={span}
      data-label={isLabelled ? column.label : undefined}
      className={classNames(cellKinds[kind], column.className)}
    >
      {column.cell(row)}
    </td>
  );
}
