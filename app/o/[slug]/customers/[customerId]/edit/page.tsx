import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/ui/page-header";
import { mayTouch } from "@/lib/access/authorize";
import { Refused } from "../../../refused";
import { ownersToChoose } from "../../owners-to-choose";
import { updateCustomerAction } from "../actions";
import { requireCustomer } from "../require-customer";

export const metadata: Metadata = { title: "Edit customer" };

interface EditCustomerPageProps {
  params: Promise<{ slug: string; customerId: string }>;
}

export default async function EditCustomerPage({ params }: EditCustomerPageProps) {
  const { slug } = await params;
  const found = await requireCustomer(await params);
  if (!found) return <NothingHerePage />;
  const { actor, customer, list } = found;
  const page = `${list}/${customer.id}`;
  if (!mayTouch(actor, "customer.update", customer.ownerUserId))
    return (
      <Refused
        actor={actor}
        slug={slug}
        permission="customer.update"
        what="change this customer"
        backHref={page}
      />
    );
  return (
    <>
      <PageHeader
        title={`Edit ${customer.name}`}
        breadcrumb={[
          { label: "Customers", href: list },
          { label: customer.name, href: page },
        ]}
      />
      <CustomerForm
        action={updateCustomerAction.bind(null, slug)}
        customer={customer}
        currency={customer.currency}
        listPath={list}
        cancelHref={page}
        colleagues={await ownersToChoose(actor)}
        ownerUserId={null}
      />
    </>
  );
}
