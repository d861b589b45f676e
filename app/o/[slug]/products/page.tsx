import type { Metadata } from "next";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ProductFilters } from "@/components/products/product-filters";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormProblem } from "@/components/ui/form-problem";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getDeletedProduct } from "@/lib/products/get-deleted-product";
import { listCategories } from "@/lib/products/list-categories";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema } from "@/lib/products/schema";
import { justDeleted } from "../just-deleted";
import { ListActions } from "../list-actions";
import { isBare, openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreProductAction } from "./actions";
import { ProductList } from "./product-list";

export const metadata: Metadata = { title: "Products" };

interface ProductsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ProductsPage({ params, searchParams }: ProductsPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/products`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const mayRestore = can(actor, "product.delete");
  const [list, deleted, { value: categories }] = await Promise.all([
    openedList(actor, { resource: "product", schema: listProductsSchema, mayRestore }, sent),
    justDeleted({
      id: sent.deleted,
      mayRestore,
      find: (productId) => getDeletedProduct(actor, { productId }),
    }),
    listCategories(actor),
  ]);
  const { query } = list;
  const { state, category } = query;
  const { value: page } = await listProducts(actor, query);
  const isEmpty = await isBare(list, page.data, () =>
    listProducts(actor, { ...query, state: "deleted" }),
  );
  const kept = { sort: query.sort, state: query.state, category: query.category };

  return (
    <>
      <PageHeader
        title="Products"
        description="What you sell, with its prices."
        actions={
          <ListActions
            {...{ actor, slug, isEmpty }}
            resource="product"
            query={{ q: query.q, state, category }}
          />
        }
      />
      <FormProblem message={problemInAddress(sent.problem)} className="mb-4" />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreProductAction.bind(null, slug)}
          fields={{ productId: deleted.id }}
        />
      ) : null}
      <Card>
        {isEmpty ? null : (
          <>
            <CardHeader
              title={
                list.shown?.name ?? (query.q ? `Results for “${query.q}”` : titles[query.state])
              }
              actions={
                <SearchField label="Search products" path={path} value={query.q} query={kept} />
              }
            />
            <CardBody className="grid gap-4 border-b border-line">
              <SavedViews {...{ actor, slug, list }} resource="product" />
              <ProductFilters {...{ path, query, categories, mayRestore }} />
            </CardBody>
          </>
        )}
        <ProductList {...{ actor, slug, query, page }} locale={organization.locale} />
      </Card>
    </>
  );
}

const titles = {
  all: "All products",
  active: "Products that are sold",
  inactive: "Products that are not sold any more",
  deleted: "Deleted products",
} as const;
