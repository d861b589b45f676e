import type { Metadata } from "next";
import { CustomerForm } from "@/components/customers/customer-form";
import { Denied } from "@/components/ui/denied";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/page";
import { createCustomerAction } from "../actions";

export const metadata: Metadata = { title: "New customer" };

interface NewCustomerPageProps {
  params: Promise<{ slug: string }>;
}

export default async function NewCustomerPage({ params }: NewCustomerPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "customer.create")) return <Denied what="add customers" backHref={list} />;
  return (
    <>
      <PageHeader title="New customer" breadcrumb={[{ label: "Customers", href: list }]} />
      <CustomerForm
        action={createCustomerAction.bind(null, slug)}
        currency="EUR"
        cancelHref={list}
      />
    </>
  );
}
