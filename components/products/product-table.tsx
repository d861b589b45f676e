import Link from "next/link";
import { formatMoney } from "@/lib/money";
import type { Product } from "@/lib/products/product";
import { restoreColumn } from "../form/restore-column";
import type { BoundAction } from "../form/use-server-form";
import { Missing } from "../ui/missing";
import { type Column, Table } from "../ui/table";
import { ProductState } from "./product-state";

interface ProductTableProps {
  products: readonly Product[];
  locale: string;
  /** The list's path; each row leads to its product below it. */
  path: string;
  /** Where the products are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** A page of products. */
export function ProductTable({ products, locale, path, restoreAction }: ProductTableProps) {
  const columns: readonly Column<Product>[] = [
    {
      id: "name",
      label: "Product",
      kind: "title",
      cell: ({ id, name }) =>
        restoreAction ? (
          <span className="font-medium wrap-anywhere">{name}</span>
        ) : (
          <Link href={`${path}/${id}`} className="stretched font-medium wrap-anywhere">
            {name}
          </Link>
        ),
    },
    { id: "sku", label: "SKU", cell: ({ sku }) => <span className="wrap-anywhere">{sku}</span> },
    {
      id: "category",
      label: "Category",
      className: "max-xl:hidden",
      cell: ({ category }) => category || <Missing />,
    },
    {
      id: "price",
      label: "Price",
      kind: "number",
      cell: ({ unitPriceMinor, currency, unit }) => (
        <>
          {formatMoney(unitPriceMinor, currency, locale)}{" "}
          <span className="text-ink-3">/ {unit}</span>
        </>
      ),
    },
    {
      id: "state",
      label: "State",
      cell: ({ isActive }) => <ProductState isActive={isActive} />,
    },
  ];
  const restore = restoreColumn<Product>({
    action: restoreAction,
    field: "productId",
    nameOf: ({ name }) => name,
  });
  return (
    <Table
      caption="Products"
      columns={[...columns, ...restore]}
      rows={products}
      rowKey={({ id }) => id}
    />
  );
}
