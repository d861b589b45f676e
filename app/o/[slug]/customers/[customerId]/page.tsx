import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { Addresses } from "@/components/customers/addresses";
import { Contacts } from "@/components/customers/contacts";
import { CustomerDetails } from "@/components/customers/customer-details";
import { Timeline } from "@/components/customers/timeline";
import { DocumentsCard } from "@/components/documents/documents-card";
import { ConfirmAction } from "@/components/form/confirm-action";
import { QuoteTable } from "@/components/quotes/quote-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Provenance } from "@/components/ui/provenance";
import { can, mayTouch } from "@/lib/access/authorize";
import { describeCustomer } from "@/lib/customers/describe-customer";
import { countriesByName } from "@/lib/customers/particulars/countries";
import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { listQuotes } from "@/lib/quotes/list/list-quotes";
import { listQuotesSchema } from "@/lib/quotes/schema";
import { deleteCustomerAction } from "../actions";
import {
  addActivityAction,
  addContactAction,
  removeContactAction,
  setAddressAction,
  updateContactAction,
} from "./actions";
import { requireCustomer } from "./require-customer";

interface CustomerPageProps {
  params: Promise<{ slug: string; customerId: string }>;
}

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  const found = await requireCustomer(await params);
  return { title: found ? found.customer.name : "Nothing here" };
}

export default async function CustomerPage({ params }: CustomerPageProps) {
  const found = await requireCustomer(await params);
  if (!found) return <NothingHerePage />;
  const { actor, customer, locale, list } = found;
  const { slug } = await params;
  const isMine = mayTouch(actor, "customer.update", customer.ownerUserId);
  const query = listQuotesSchema.parse({ customerId: customer.id, limit: 10 });
  const [described, { value: page }, { value: documents }] = await Promise.all([
    describeCustomer(actor, { customerId: customer.id }),
    listQuotes(actor, query),
    listDocuments(actor, listDocumentsSchema.parse({ customerId: customer.id, limit: 5 })),
  ]);
  if (!described.ok) return <NothingHerePage />;
  const about = described.value;
  const quotes = page.data;
  return (
    <>
      <PageHeader
        title={customer.name}
        breadcrumb={[{ label: "Customers", href: list }]}
        meta={<Provenance createdAt={customer.createdAt} {...about.provenance} />}
        actions={
          <>
            {can(actor, "quote.create") ? (
              <ButtonLink
                href={`/o/${slug}/quotes/new?customer=${customer.id}`}
                variant="primary"
                className="max-sm:grow"
              >
                New quote
              </ButtonLink>
            ) : null}
            {isMine ? <ButtonLink href={`${list}/${customer.id}/edit`}>Edit</ButtonLink> : null}
            {can(actor, "customer.delete") ? (
              <ConfirmAction
                trigger={{ label: "Delete" }}
                title={`Delete ${customer.name}?`}
                description="It leaves all lists and can't be opened any more. Its quotes stay. You can take it back."
                confirmLabel="Delete customer"
                action={deleteCustomerAction.bind(null, slug)}
                fields={{ customerId: customer.id }}
              />
            ) : null}
          </>
        }
      />
      <div className="grid gap-5">
        <CustomerDetails customer={customer} owner={about.ownerName} path={list} />
        <Contacts
          customerId={customer.id}
          contacts={about.contacts}
          actions={
            isMine
              ? {
                  add: addContactAction.bind(null, slug),
                  update: updateContactAction.bind(null, slug),
                  remove: removeContactAction.bind(null, slug),
                }
              : undefined
          }
        />
        <Addresses
          customerId={customer.id}
          addresses={about.addresses}
          countries={countriesByName()}
          action={isMine ? setAddressAction.bind(null, slug) : undefined}
        />
        <Card>
          <CardHeader title="Quotes" />
          {quotes.length > 0 ? (
            <QuoteTable quotes={quotes} locale={locale} path={`/o/${slug}/quotes`} />
          ) : (
            <CardBody className="text-ink-3">No quotes for this customer yet.</CardBody>
          )}
        </Card>
        <DocumentsCard
          home={`/o/${slug}`}
          locale={locale}
          record={{ customer_id: customer.id }}
          documents={documents.data}
          allHref={documents.nextCursor ? `/o/${slug}/documents?customerId=${customer.id}` : null}
          mayUpload={isMine && can(actor, "document.create")}
        />
        <Timeline
          customerId={customer.id}
          activities={about.activities}
          add={isMine ? addActivityAction.bind(null, slug) : undefined}
        />
      </div>
    </>
  );
}
