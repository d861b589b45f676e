import type { Customer } from "@/lib/customers/customer";
import { type Colleague, ownerName } from "./colleague";
import { type CustomerRow, CustomerRows, type CustomerRowsProps } from "./customer-rows";

interface CustomerTableProps extends Omit<CustomerRowsProps, "rows" | "showsOwner"> {
  customers: readonly (Customer & Pick<CustomerRow, "contactName">)[];
  /** Whose names stand as owners; empty where only one's own are seen. */
  colleagues: readonly Colleague[];
}

/** A page of customers. The browser draws its rows, so that only their data travels, not their markup a second time. */
export function CustomerTable({ customers, colleagues, ...props }: CustomerTableProps) {
  const rows = customers.map(
    ({ id, name, contactName, email, ownerUserId, tags, createdAt, updatedAt, deletedAt }) => ({
      id,
      name,
      contactName,
      email,
      owner: ownerName(ownerUserId, colleagues),
      tags,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      deletedAt: deletedAt?.toISOString() ?? null,
    }),
  );
  return <CustomerRows {...props} rows={rows} showsOwner={colleagues.length > 0} />;
}
