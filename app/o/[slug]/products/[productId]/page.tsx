import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ProductDetails } from "@/components/products/product-details";
import { ProductState } from "@/components/products/product-state";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Provenance } from "@/components/ui/provenance";
import { can } from "@/lib/access/authorize";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { deleteProductAction } from "../actions";
import { requireProduct } from "./require-product";

interface ProductPageProps {
  params: Promise<{ slug: string; productId: string }>;
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const found = await requireProduct(await params);
  return { title: found ? found.product.name : "Nothing here" };
}

export default async function ProductPage({ params }: ProductPageProps) {
  const found = await requireProduct(await params);
  if (!found) return <NothingHerePage />;
  const { actor, product, locale, list, who } = found;
  const { value: classes } = await listTaxClasses(actor);
  const { slug } = await params;
  return (
    <>
      <PageHeader
        title={product.name}
        subtitle={product.sku}
        breadcrumb={[{ label: "Products", href: list }]}
        meta={
          <>
            <ProductState isActive={product.isActive} />
            <Provenance createdAt={product.createdAt} {...who} />
          </>
        }
        actions={
          <>
            {can(actor, "product.update") ? (
              <ButtonLink
                href={`${list}/${product.id}/edit`}
                variant="primary"
                className="max-sm:grow"
              >
                Edit
              </ButtonLink>
            ) : null}
            {can(actor, "product.delete") ? (
              <ConfirmAction
                trigger={{ label: "Delete" }}
                title={`Delete ${product.name}?`}
                description="It leaves all lists and can't be put on quotes any more. Quotes that have it stay as they are. You can take it back."
                confirmLabel="Delete product"
                action={deleteProductAction.bind(null, slug)}
                fields={{ productId: product.id }}
              />
            ) : null}
          </>
        }
      />
      <ProductDetails
        product={product}
        taxClass={classes.data.find(({ id }) => id === product.taxClassId)?.name}
        locale={locale}
      />
    </>
  );
}
