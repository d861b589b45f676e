import type { Metadata } from "next";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ProductFilters } from "@/components/products/product-filters";
import { ProductTable } from "@/components/products/product-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportForm } from "@/components/ui/export-form";
import { FileUp } from "@/components/ui/icons/file-up";
import { Package } from "@/components/ui/icons/package";
import { Plus } from "@/components/ui/icons/plus";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { getDeletedProduct } from "@/lib/products/get-deleted-product";
import { listCategories } from "@/lib/products/list-categories";
import { listProducts } from "@/lib/products/list-products";
import { type ListProducts, listProductsSchema } from "@/lib/products/schema";
import { justDeleted } from "../just-deleted";
import { openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreProductAction } from "./actions";

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
  const kept = { sort: query.sort, state: query.state, category: query.category };

  return (
    <>
      <PageHeader
        title="Products"
        description="What you sell, with its prices."
        actions={
          <>
            <ExportForm action={`${path}/download`} query={{ q: query.q, state, category }} />
            {can(actor, "product.create") ? (
              <>
                <ButtonLink href={`/o/${slug}/imports/new?resource=product`}>
                  <FileUp />
                  Import
                </ButtonLink>
                <ButtonLink href={`${path}/new`} variant="primary">
                  <Plus />
                  Add product
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreProductAction.bind(null, slug)}
          fields={{ productId: deleted.id }}
        />
      ) : null}
      <Card>
        <CardHeader
          title={list.shown?.name ?? (query.q ? `Results for “${query.q}”` : titles[query.state])}
          actions={<SearchField label="Search products" path={path} value={query.q} query={kept} />}
        />
        <CardBody className="grid gap-4 border-b border-line">
          <SavedViews {...{ actor, slug, list }} resource="product" />
          <ProductFilters
            path={path}
            query={query}
            categories={categories}
            mayRestore={mayRestore}
          />
        </CardBody>
        <ProductList {...{ actor, slug, query }} locale={organization.locale} />
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

interface ProductListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListProducts;
}

async function ProductList({ actor, slug, locale, query }: ProductListProps) {
  const path = `/o/${slug}/products`;
  const { value: page } = await listProducts(actor, query);
  const { q, sort, state, category } = query;
  if (page.data.length === 0 && state === "deleted" && !q && !category)
    return <NothingDeleted icon={<Package />} records="products" path={path} />;
  if (page.data.length === 0 && (q || category || state !== "all"))
    return (
      <EmptyState
        icon={<Package />}
        title="No product matches"
        action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
      >
        {q ? `Nothing has “${q}” in its SKU or name here.` : "Nothing is like that."} Try another
        search or filter.
      </EmptyState>
    );
  if (page.data.length === 0)
    return (
      <EmptyState
        icon={<Package />}
        title="No products yet"
        action={
          can(actor, "product.create") ? (
            <>
              <ButtonLink href={`/o/${slug}/imports/new?resource=product`}>
                Import from a spreadsheet
              </ButtonLink>
              <ButtonLink href={`${path}/new`} variant="primary">
                Add your first product
              </ButtonLink>
            </>
          ) : null
        }
      >
        A product is what you sell, by the piece or by the hour. Once it is here, a quote takes its
        price and tax from it.
      </EmptyState>
    );
  return (
    <>
      {page.isExact ? null : (
        <CardBody className="border-b border-line text-ink-2" role="status">
          Nothing has “{q}” in its SKU or name. These are spelled alike:
        </CardBody>
      )}
      <ProductTable
        products={page.data}
        locale={locale}
        path={path}
        restoreAction={state === "deleted" ? restoreProductAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={{ q, sort, state, category }}
        newer={query.cursor ? {} : null}
        older={page.nextCursor ? { cursor: page.nextCursor } : null}
        words={{ newer: "First page", older: "Next page" }}
      />
    </>
  );
}
