import type { Metadata } from "next";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/page";
import { getOrganization } from "@/lib/organizations/get-organization";
import { Refused } from "../../refused";
import { createCustomerAction } from "../actions";
import { ownersToChoose } from "../owners-to-choose";

export const metadata: Metadata = { title: "New customer" };

interface NewCustomerPageProps {
  params: Promise<{ slug: string }>;
}

export default async function NewCustomerPage({ params }: NewCustomerPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "customer.create"))
    return <Refused actor={actor} slug={slug} permission="customer.create" backHref={list} />;
  const { settings } = (await getOrganization(actor)).value;
  return (
    <>
      <PageHeader title="New customer" breadcrumb={[{ label: "Customers", href: list }]} />
      <CustomerForm
        action={createCustomerAction.bind(null, slug)}
        currency={settings.currency}
        listPath={list}
        cancelHref={list}
        colleagues={await ownersToChoose(actor)}
        ownerUserId={actor.userId}
      />
    </>
  );
}
