import Link from "next/link";
import type { Customer } from "@/lib/customers/customer";
import { EmailAddress } from "../ui/email-address";
import { RelativeTime } from "../ui/relative-time";
import { type Column, Table } from "../ui/table";

interface CustomerTableProps {
  customers: readonly Customer[];
  /** The list's path; each row leads to its customer below it. */
  path: string;
}

/** A page of customers. */
export function CustomerTable({ customers, path }: CustomerTableProps) {
  const columns: readonly Column<Customer>[] = [
    {
      id: "name",
      label: "Company",
      kind: "title",
      cell: (customer) => (
        <Link href={`${path}/${customer.id}`} className="stretched font-medium wrap-anywhere">
          {customer.name}
        </Link>
      ),
    },
    {
      id: "email",
      label: "E-mail",
      cell: (customer) =>
        customer.email ? <EmailAddress address={customer.email} /> : <Missing />,
    },
    {
      id: "phone",
      label: "Phone",
      className: "whitespace-nowrap max-xl:hidden",
      cell: (customer) => customer.phone ?? <Missing />,
    },
    { id: "currency", label: "Currency", cell: (customer) => customer.currency },
    {
      id: "created",
      label: "Added",
      cell: (customer) => <RelativeTime at={customer.createdAt} style="date" />,
    },
  ];
  return (
    <Table
      caption="Customers"
      columns={columns}
      rows={customers}
      rowKey={(customer) => customer.id}
    />
  );
}

function Missing() {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
