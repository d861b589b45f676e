import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { ProductForm } from "@/components/products/product-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { Refused } from "../../../refused";
import { updateProductAction } from "../actions";
import { requireProduct } from "../require-product";

export const metadata: Metadata = { title: "Edit product" };

interface EditProductPageProps {
  params: Promise<{ slug: string; productId: string }>;
}

export default async function EditProductPage({ params }: EditProductPageProps) {
  const { slug } = await params;
  const found = await requireProduct(await params);
  if (!found) return <NothingHerePage />;
  const { actor, product, list } = found;
  const page = `${list}/${product.id}`;
  if (!can(actor, "product.update"))
    return <Refused actor={actor} slug={slug} permission="product.update" backHref={page} />;
  const { value: classes } = await listTaxClasses(actor);
  return (
    <>
      <PageHeader
        title={`Edit ${product.name}`}
        breadcrumb={[
          { label: "Products", href: list },
          { label: product.name, href: page },
        ]}
      />
      <ProductForm
        action={updateProductAction.bind(null, slug)}
        product={product}
        currency={product.currency}
        taxClasses={classes.data}
        cancelHref={page}
      />
    </>
  );
}
