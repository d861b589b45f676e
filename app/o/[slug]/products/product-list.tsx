import { ProductTable } from "@/components/products/product-table";
import { Package } from "@/components/ui/icons/package";
import { NoMatch } from "@/components/ui/no-match";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { SpelledAlike } from "@/components/ui/spelled-alike";
import type { Member } from "@/lib/access/actor";
import type { listProducts } from "@/lib/products/list-products";
import type { ListProducts } from "@/lib/products/schema";
import { NothingYet } from "../nothing-yet";
import { restoreProductAction } from "./actions";

interface ProductListProps {
  actor: Member;
  slug: string;
  locale: string;
  query: ListProducts;
  page: Awaited<ReturnType<typeof listProducts>>["value"];
}

const searched = "SKU or name";

/** A page of the list, or why it is empty and what to do about it. */
export function ProductList({ actor, slug, locale, query, page }: ProductListProps) {
  const path = `/o/${slug}/products`;
  const { q, sort, state, category } = query;
  if (page.data.length === 0) {
    if (query.cursor) return <NothingFurther icon={<Package />} records="products" path={path} />;
    const isNarrowed = q || category || state === "active" || state === "inactive";
    if (isNarrowed)
      return <NoMatch icon={<Package />} record="product" {...{ path, q, searched }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<Package />} records="products" path={path} />;
    return (
      <NothingYet {...{ actor, slug }} resource="product" icon={<Package />}>
        A product is what you sell, by the piece or by the hour. Once it is here, a quote takes its
        price and tax from it.
      </NothingYet>
    );
  }
  return (
    <>
      {page.isExact ? null : <SpelledAlike q={q} searched={searched} />}
      <ProductTable
        products={page.data}
        locale={locale}
        path={path}
        restoreAction={state === "deleted" ? restoreProductAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={{ q, sort, state, category }}
        isContinued={Boolean(query.cursor)}
        nextCursor={page.nextCursor}
      />
    </>
  );
}
