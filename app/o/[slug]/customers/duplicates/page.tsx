import type { Metadata } from "next";
import { DuplicateTable } from "@/components/customers/duplicate-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CopyCheck } from "@/components/ui/icons/copy-check";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/access/authorize";
import { listDuplicates } from "@/lib/customers/duplicates/list-duplicates";
import { listDuplicatesSchema } from "@/lib/customers/duplicates/merge-schema";
import { listQuery } from "@/lib/http/pages/list-query";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { Refused } from "../../refused";

export const metadata: Metadata = { title: "Duplicates" };

interface DuplicatesPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function DuplicatesPage({ params, searchParams }: DuplicatesPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const path = `${list}/duplicates`;
  const { actor } = await requireMember(slug, path);
  if (!can(actor, "customer.merge"))
    return <Refused actor={actor} slug={slug} permission="customer.merge" backHref={list} />;
  const query = listQuery(listDuplicatesSchema, await searchParams);
  const { value: found } = await listDuplicates(actor, query);
  return (
    <>
      <PageHeader
        title="Duplicates"
        description="Customers that may be the same one: with one e-mail, one tax number, or much the same name."
        breadcrumb={[{ label: "Customers", href: list }]}
      />
      <Card>
        {found.data.length > 0 ? (
          <DuplicateTable pairs={found.data} path={list} />
        ) : found.nextCursor ? (
          <EmptyState icon={<CopyCheck />} title="No duplicates so far">
            There are many customers, and a part of them is compared at a time.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<CopyCheck />}
            title={query.cursor ? "No more duplicates" : "No duplicates"}
          >
            No two customers look like the same one. Look again after an import.
          </EmptyState>
        )}
        <Pagination path={path} isContinued={Boolean(query.cursor)} nextCursor={found.nextCursor} />
      </Card>
    </>
  );
}
