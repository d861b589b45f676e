"use client";

import { deletionColumns } from "@/components/form/deletion-columns";
import { Missing } from "@/components/ui/missing";
import { RowName } from "@/components/ui/row-name";
import { type Column, Table } from "@/components/ui/table";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { ProductState } from "./product-state";

/** What a row shows of a product. */
export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly category: string;
  readonly price: string;
  readonly unit: string;
  readonly isActive: boolean;
  /** ISO 8601, where it is deleted. */
  readonly deletedAt: string | null;
}

export interface ProductRowsProps {
  rows: readonly ProductRow[];
  /** The list's path; each row leads to its product below it. */
  path: string;
  /** Where the products are deleted: takes that back. */
  restoreAction?: BoundAction | undefined;
}

/** The browser's half of ProductTable; use that one. */
export function ProductRows({ rows, path, restoreAction }: ProductRowsProps) {
  const columns: readonly Column<ProductRow>[] = [
    {
      id: "name",
      label: "Product",
      kind: "title",
      cell: ({ id, name }) => (
        <RowName href={restoreAction ? null : `${path}/${id}`}>{name}</RowName>
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
      cell: ({ price, unit }) => (
        <>
          {price} <span className="text-ink-3">/ {unit}</span>
        </>
      ),
    },
    {
      id: "state",
      label: "State",
      cell: ({ isActive }) => <ProductState isActive={isActive} />,
    },
  ];
  const deletion = deletionColumns<ProductRow>({
    action: restoreAction,
    field: "productId",
    nameOf: ({ name }) => name,
  });
  return (
    <Table
      caption="Products"
      columns={[...columns, ...deletion]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
