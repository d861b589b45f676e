import { ProductTable } from "@/components/products/product-table";
import { ButtonLink } from "@/components/ui/button-link";
import { CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Package } from "@/components/ui/icons/package";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listProducts } from "@/lib/products/list-products";
import type { ListProducts } from "@/lib/products/schema";
import { restoreProductAction } from "./actions";

interface ProductListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListProducts;
  page: Awaited<ReturnType<typeof listProducts>>["value"];
}

/** A page of the list, or why it is empty and what to do about it. */
export function ProductList({ actor, slug, locale, query, page }: ProductListProps) {
  const path = `/o/${slug}/products`;
  const { q, sort, state, category } = query;
  if (page.data.length === 0) {
    if (query.cursor) return <NothingFurther icon={<Package />} records="products" path={path} />;
    if (q || category) return <NoMatch {...{ path, q }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<Package />} records="products" path={path} />;
    if (state !== "all") return <NoMatch {...{ path, q }} />;
    return <NoProducts {...{ actor, slug }} />;
  }
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

function NoMatch({ path, q }: { path: string; q: string }) {
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
}

function NoProducts({ actor, slug }: { actor: Member; slug: string }) {
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
            <ButtonLink href={`/o/${slug}/products/new`} variant="primary">
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
}
