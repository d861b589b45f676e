"use client";

import { deletionColumns } from "@/components/form/deletion-columns";
import { EmailAddress } from "@/components/ui/email-address";
import { LiveTime } from "@/components/ui/live-time";
import { Missing } from "@/components/ui/missing";
import { withQuery } from "@/components/ui/query-string";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import type { ListCustomers } from "@/lib/customers/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { PickBox } from "./pick-box";
import { TagList } from "./tag-list";

/** What a row shows of a customer, times in ISO 8601. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  /** Whom to ask for. */
  readonly contactName: string | null;
  readonly email: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Where it is deleted. */
  readonly deletedAt: string | null;
}

export interface CustomerRowsProps {
  rows: readonly CustomerRow[];
  /** The list's path; each row leads to its customer below it. */
  path: string;
  /** What the list shows, for headings that sort it. */
  query: Omit<ListCustomers, "limit" | "cursor">;
  /** Whether there are others' customers among them. */
  showsOwner: boolean;
  /** Whether rows have a box, for what is done to many. */
  isPickable?: boolean | undefined;
  /** Where the customers are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

const oneLine = "@2xl/table:whitespace-nowrap";

/** The browser's half of CustomerTable; use that one. */
export function CustomerRows(props: CustomerRowsProps) {
  const { rows, path, query, showsOwner, restoreAction, isPickable } = props;
  const { sort } = query;
  const sortBy = (next: ListCustomers["sort"]) => withQuery(path, { ...query, sort: next });
  // Deleted customers are newest and oldest by their deletion.
  const byTime: Column<CustomerRow>["sort"] = {
    href: sortBy(sort === "newest" ? "oldest" : "newest"),
    direction: sort === "newest" ? "descending" : sort === "oldest" ? "ascending" : undefined,
  };
  const added: Column<CustomerRow> = {
    id: "created",
    label: "Added",
    className: oneLine,
    sort: byTime,
    cell: ({ createdAt }) => <LiveTime at={createdAt} style="date" />,
  };
  const changed: Column<CustomerRow> = {
    id: "updated",
    label: "Last changed",
    className: oneLine,
    sort: { href: sortBy("updated"), direction: "descending" },
    cell: ({ updatedAt }) => <LiveTime at={updatedAt} style="date" />,
  };
  const columns: readonly Column<CustomerRow>[] = [
    {
      id: "name",
      label: "Company",
      kind: "title",
      // Where it is tight, as wide as most names, so that the other columns give way first.
      className: "@2xl/table:@max-3xl/table:w-69",
      sort: {
        href: sortBy(sort === "name" ? "name_desc" : "name"),
        direction: sort === "name" ? "ascending" : sort === "name_desc" ? "descending" : undefined,
      },
      cell: ({ id, name, email }) => (
        <span className="flex items-start gap-1">
          {isPickable && !restoreAction ? <PickBox id={id} name={name} /> : null}
          <span className="grid min-w-0">
            <RowName href={restoreAction ? null : `${path}/${id}`}>{name}</RowName>
            {email ? (
              <span className="text-sm text-ink-3 max-xl:hidden">
                <EmailAddress address={email} />
              </span>
            ) : null}
          </span>
        </span>
      ),
    },
    {
      id: "contact",
      label: "Contact",
      className: "wrap-anywhere @2xl/table:@max-5xl/table:hidden",
      cell: ({ contactName }) => contactName ?? <Missing />,
    },
    {
      id: "owner",
      label: "Owner",
      cell: ({ owner }) => owner ?? <Missing />,
    },
    {
      id: "tags",
      label: "Tags",
      cell: ({ tags }) => (tags.length > 0 ? <TagList tags={tags} path={path} /> : <Missing />),
    },
    // One date is as much as fits in a line: the one that the list is sorted by.
    ...(sort === "updated" ? [changed] : restoreAction ? [] : [added]),
  ];
  const deletion = deletionColumns<CustomerRow>({
    action: restoreAction,
    field: "customerId",
    nameOf: ({ name }) => name,
    sort: byTime,
  });
  const isOthers = ({ id }: Column<CustomerRow>) => id !== "owner" || showsOwner;
  return (
    <Table
      caption="Customers"
      columns={[...columns.filter(isOthers), ...deletion]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
