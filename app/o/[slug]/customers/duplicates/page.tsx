import { CopyCheck } from "lucide-react";
import type { Metadata } from "next";
import { DuplicateTable } from "@/components/customers/duplicate-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { listDuplicates } from "@/lib/customers/list-duplicates";
import { requireMember } from "@/lib/http/page";
import { Refused } from "../../refused";

export const metadata: Metadata = { title: "Duplicates" };

export default async function DuplicatesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, `${list}/duplicates`);
  if (!can(actor, "customer.merge"))
    return <Refused actor={actor} slug={slug} permission="customer.merge" backHref={list} />;
  const { value: found } = await listDuplicates(actor);
  return (
    <>
      <PageHeader
        title="Duplicates"
        description="Customers that may be the same one: with one e-mail, one tax number, or much the same name."
        breadcrumb={[{ label: "Customers", href: list }]}
      />
      <Card>
        {found.data.length === 0 ? (
          <EmptyState icon={<CopyCheck />} title="No duplicates">
            No two customers look like the same one. Look again after an import.
          </EmptyState>
        ) : (
          <DuplicateTable pairs={found.data} path={list} />
        )}
      </Card>
    </>
  );
}
