import type { Metadata } from "next";
import { ProductForm } from "@/components/products/product-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { getRecordDefaults } from "@/lib/organizations/get-record-defaults";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { Refused } from "../../refused";
import { createProductAction } from "../actions";

export const metadata: Metadata = { title: "New product" };

interface NewProductPageProps {
  params: Promise<{ slug: string }>;
}

export default async function NewProductPage({ params }: NewProductPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/products`;
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "product.create"))
    return <Refused actor={actor} slug={slug} permission="product.create" backHref={list} />;
  const [{ value: defaults }, { value: classes }] = await Promise.all([
    getRecordDefaults(actor),
    listTaxClasses(actor),
  ]);
  return (
    <>
      <PageHeader title="New product" breadcrumb={[{ label: "Products", href: list }]} />
      <ProductForm
        action={createProductAction.bind(null, slug)}
        {...defaults}
        taxClasses={classes.data}
        cancelHref={list}
      />
    </>
  );
}
