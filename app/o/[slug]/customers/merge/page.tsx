import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { MergeForm } from "@/components/customers/merge-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/components/ui/query-string";
import { can } from "@/lib/access/authorize";
import { compareCustomers } from "@/lib/customers/duplicates/compare-customers";
import { comparedSchema } from "@/lib/customers/duplicates/merge-schema";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { namesOf } from "@/lib/users/names-of";
import { Refused } from "../../refused";
import { mergeCustomersAction } from "../actions";

export const metadata: Metadata = { title: "Merge customers" };

interface MergePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function MergePage({ params, searchParams }: MergePageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, `${list}/merge`);
  if (!can(actor, "customer.merge"))
    return <Refused actor={actor} slug={slug} permission="customer.merge" backHref={list} />;
  const input = comparedSchema.safeParse(await searchParams);
  const found = input.success ? await compareCustomers(actor, input.data) : null;
  if (!found?.ok) return <NothingHerePage />;
  const { kept, merged } = found.value;
  const names = await namesOf([kept.ownerUserId, merged.ownerUserId]);
  const named = <Row extends typeof kept>(row: Row) => ({
    ...row,
    ownerUserId: row.ownerUserId && (names.get(row.ownerUserId) ?? "A former member"),
  });
  return (
    <>
      <PageHeader
        title={`Merge into ${kept.name}`}
        description={`${merged.name} becomes a part of it. Choose what is kept.`}
        breadcrumb={[
          { label: "Customers", href: list },
          { label: "Duplicates", href: `${list}/duplicates` },
        ]}
        actions={
          <ButtonLink href={withQuery(`${list}/merge`, { keptId: merged.id, mergedId: kept.id })}>
            Keep the other one
          </ButtonLink>
        }
      />
      <MergeForm
        action={mergeCustomersAction.bind(null, slug)}
        kept={named(kept)}
        merged={named(merged)}
        cancelHref={`${list}/duplicates`}
      />
    </>
  );
}
