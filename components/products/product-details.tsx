import { Card, CardBody } from "@/components/ui/card";
import { Detail } from "@/components/ui/detail";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import type { Product } from "@/lib/products/product";

interface ProductDetailsProps {
  product: Product;
  /** The name of its tax class, where it has one. */
  taxClass?: string | undefined;
  locale: string;
}

/** What is known of a product. */
export function ProductDetails({ product, taxClass, locale }: ProductDetailsProps) {
  const { unit, unitPriceMinor, costMinor, currency, prices, taxRateBasisPoints } = product;
  const price = (minor: number, code: string) => `${formatMoney(minor, code, locale)} / ${unit}`;
  return (
    <Card>
      <CardBody>
        <dl className="grid gap-x-8 gap-y-4 tabular-nums sm:grid-cols-2">
          <Detail label="Price">{price(unitPriceMinor, currency)}</Detail>
          <Detail label="Prices in other currencies">
            {prices.length > 0 ? (
              <ul>
                {prices.map((other) => (
                  <li key={other.currency}>{price(other.unitPriceMinor, other.currency)}</li>
                ))}
              </ul>
            ) : null}
          </Detail>
          <Detail label="Tax">
            {[taxClass, formatPercent(taxRateBasisPoints, locale)].filter(Boolean).join(", ")}
          </Detail>
          {costMinor === undefined ? null : (
            <Detail label="Cost, seen by managers only">
              {costMinor === null ? null : price(costMinor, currency)}
            </Detail>
          )}
          <Detail label="Category">{product.category || null}</Detail>
          <Detail label="Description" isWide>
            {product.description ? (
              <span dir="auto" className="whitespace-pre-wrap">
                {product.description}
              </span>
            ) : null}
          </Detail>
        </dl>
      </CardBody>
    </Card>
  );
}
