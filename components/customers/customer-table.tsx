import type { Customer } from "@/lib/customers/customer";
import { type Colleague, ownerName } from "./colleague";
import { type CustomerRow, CustomerRows, type CustomerRowsProps } from "./customer-rows";

interface CustomerTableProps extends Omit<CustomerRowsProps, "rows" | "showsOwner"> {
  customers: readonly (Customer & Pick<CustomerRow, "contactName">)[];
  /** Whose names stand as owners; empty where only one's own are seen. */
  colleagues: readonly Colleague[];
}

/**
 * A page of customers. Its rows are drawn by the browser's half: what a row shows travels once, and not each of its elements
 * beside the page that has them already.
 */
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
