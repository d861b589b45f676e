import Link from "next/link";
import type { Customer } from "@/lib/customers/customer";
import type { ListCustomers } from "@/lib/customers/schema";
import { restoreColumn } from "../form/restore-column";
import type { BoundAction } from "../form/use-server-form";
import { EmailAddress } from "../ui/email-address";
import { Missing } from "../ui/missing";
import { withQuery } from "../ui/query-string";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";
import { type Colleague, ownerName } from "./colleague";
import { PickBox } from "./pick-box";
import { TagList } from "./tag-list";

interface CustomerTableProps {
  customers: readonly Customer[];
  /** The list's path; each row leads to its customer below it. */
  path: string;
  /** What the list shows, for headings that sort it. */
  query: Omit<ListCustomers, "limit" | "cursor">;
  /** Whose names stand as owners; empty where only one's own are seen. */
  colleagues: readonly Colleague[];
  /** Whether rows have a box, for what is done to many. */
  isPickable?: boolean;
  /** Where the customers are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** A page of customers. */
export function CustomerTable(props: CustomerTableProps) {
  const { customers, path, query, colleagues, restoreAction, isPickable } = props;
  const { sort } = query;
  const sortBy = (next: ListCustomers["sort"]) => withQuery(path, { ...query, sort: next });
  const columns: readonly Column<Customer>[] = [
    {
      id: "name",
      label: "Company",
      kind: "title",
      sort: {
        href: sortBy(sort === "name" ? "name_desc" : "name"),
        direction: sort === "name" ? "ascending" : sort === "name_desc" ? "descending" : undefined,
      },
      cell: ({ id, name }) =>
        restoreAction ? (
          <span className="font-medium wrap-anywhere">{name}</span>
        ) : (
          <span className="flex items-start gap-1">
            {isPickable ? <PickBox id={id} name={name} /> : null}
            <Link href={`${path}/${id}`} className="stretched font-medium wrap-anywhere">
              {name}
            </Link>
          </span>
        ),
    },
    {
      id: "email",
      label: "E-mail",
      className: "max-xl:hidden",
      cell: ({ email }) => (email ? <EmailAddress address={email} /> : <Missing />),
    },
    {
      id: "owner",
      label: "Owner",
      cell: ({ ownerUserId }) => ownerName(ownerUserId, colleagues) ?? <Missing />,
    },
    {
      id: "tags",
      label: "Tags",
      cell: ({ tags }) => (tags.length > 0 ? <TagList tags={tags} path={path} /> : <Missing />),
    },
    {
      id: "currency",
      label: "Currency",
      className: "max-[96rem]:hidden",
      cell: ({ currency }) => currency,
    },
    {
      id: "updated",
      label: "Last changed",
      className: "max-[96rem]:hidden",
      sort: {
        href: sortBy("updated"),
        direction: sort === "updated" ? "descending" : undefined,
      },
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} style="date" />,
    },
    {
      id: "created",
      label: "Added",
      sort: {
        href: sortBy(sort === "newest" ? "oldest" : "newest"),
        direction: sort === "newest" ? "descending" : sort === "oldest" ? "ascending" : undefined,
      },
      cell: ({ createdAt }) => <RelativeTime at={createdAt} style="date" />,
    },
  ];
  const restore = restoreColumn<Customer>({
    action: restoreAction,
    field: "customerId",
    nameOf: ({ name }) => name,
  });
  const isOthers = ({ id }: Column<Customer>) => id !== "owner" || colleagues.length > 0;
  return (
    <Table
      caption="Customers"
      columns={[...columns.filter(isOthers), ...restore]}
      rows={customers}
      rowKey={({ id }) => id}
    />
  );
}
