import type { Metadata } from "next";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { getRecordDefaults } from "@/lib/organizations/get-record-defaults";
import { Refused } from "../../refused";
import { createCustomerAction, createCustomerForQuoteAction } from "../actions";
import { ownersToChoose } from "../owners-to-choose";

export const metadata: Metadata = { title: "New customer" };

interface NewCustomerPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ for?: string | string[] }>;
}

export default async function NewCustomerPage({ params, searchParams }: NewCustomerPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const isForQuote = (await searchParams).for === "quote";
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "customer.create"))
    return <Refused actor={actor} slug={slug} permission="customer.create" backHref={list} />;
  const [{ value: defaults }, colleagues] = await Promise.all([
    getRecordDefaults(actor),
    ownersToChoose(actor),
  ]);
  return (
    <>
      <PageHeader
        title="New customer"
        description={isForQuote ? "Once they are added, you go on with their quote." : undefined}
        breadcrumb={[{ label: "Customers", href: list }]}
      />
      <CustomerForm
        action={(isForQuote ? createCustomerForQuoteAction : createCustomerAction).bind(null, slug)}
        currency={defaults.currency}
        listPath={list}
        cancelHref={isForQuote ? `/o/${slug}/quotes` : list}
        colleagues={colleagues}
        ownerUserId={actor.userId}
      />
    </>
  );
}
