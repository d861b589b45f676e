import type { Metadata } from "next";
import { CustomerDetails } from "@/components/customers/customer-details";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { can, mayTouch } from "@/lib/access/authorize";
import { deleteCustomerAction } from "../actions";
import { requireCustomer } from "./require-customer";

interface CustomerPageProps {
  params: Promise<{ slug: string; customerId: string }>;
}

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  const { customer } = await requireCustomer(await params);
  return { title: customer.name };
}

export default async function CustomerPage({ params }: CustomerPageProps) {
  const { actor, customer, list, createdBy } = await requireCustomer(await params);
  const { slug } = await params;
  return (
    <>
      <PageHeader
        title={customer.name}
        breadcrumb={[{ label: "Customers", href: list }]}
        meta={
          <span>
            Added <RelativeTime at={customer.createdAt} style="date" />
            {createdBy ? ` by ${createdBy}` : null}
          </span>
        }
        actions={
          <>
            {can(actor, "customer.delete") ? (
              <ConfirmAction
                trigger={{ label: "Delete" }}
                title={`Delete ${customer.name}?`}
                description="It leaves all lists and can't be opened any more. Its quotes stay."
                confirmLabel="Delete customer"
                action={deleteCustomerAction.bind(null, slug)}
                fields={{ customerId: customer.id }}
              />
            ) : null}
            {mayTouch(actor, "customer.update", customer.ownerUserId) ? (
              <ButtonLink href={`${list}/${customer.id}/edit`} variant="primary">
                Edit
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <CustomerDetails customer={customer} />
    </>
  );
}
