import { formatMoney } from "@/lib/money";
import type { Product } from "@/lib/products/product";
import { ProductRows, type ProductRowsProps } from "./product-rows";

interface ProductTableProps extends Omit<ProductRowsProps, "rows"> {
  products: readonly Product[];
  locale: string;
}

/** A page of products. The server writes the prices, because browsers may write them slightly differently. */
export function ProductTable({ products, locale, ...props }: ProductTableProps) {
  const rows = products.map(
    ({ id, name, sku, category, unitPriceMinor, currency, unit, isActive, deletedAt }) => ({
      id,
      name,
      sku,
      category,
      price: formatMoney(unitPriceMinor, currency, locale),
      unit,
      isActive,
      deletedAt: deletedAt?.toISOString() ?? null,
    }),
  );
  return <ProductRows {...props} rows={rows} />;
}
