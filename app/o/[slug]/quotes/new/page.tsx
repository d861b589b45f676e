import type { Metadata } from "next";
import { NewQuoteForm } from "@/components/quotes/new-quote-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2 } from "@/components/ui/icons/building-2";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { customerIdSchema, listCustomersSchema } from "@/lib/customers/schema";
import { requireMember } from "@/lib/http/pages/page";
import { Refused } from "../../refused";
import { startQuoteAction } from "../actions";

export const metadata: Metadata = { title: "New quote" };

interface NewQuotePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ customer?: string | string[] }>;
}

export default async function NewQuotePage({ params, searchParams }: NewQuotePageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/quotes`;
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "quote.create"))
    return <Refused actor={actor} slug={slug} permission="quote.create" backHref={list} />;
  const named = customerIdSchema.safeParse({ customerId: (await searchParams).customer });
  const chosen = named.success ? await getCustomer(actor, named.data) : null;
  const query = listCustomersSchema.parse({ sort: "name", limit: 100 });
  const { value: customers } = await listCustomers(actor, query);
  return (
    <>
      <PageHeader title="New quote" breadcrumb={[{ label: "Quotes", href: list }]} />
      {customers.data.length === 0 ? (
        <EmptyState
          icon={<Building2 />}
          title="A quote needs a customer"
          action={
            <ButtonLink href={`/o/${slug}/customers/new?for=quote`} variant="primary">
              Add your first customer
            </ButtonLink>
          }
        >
          Add the company you want to sell to. You come back here with it chosen.
        </EmptyState>
      ) : (
        <NewQuoteForm
          action={startQuoteAction.bind(null, slug)}
          customers={customers.data}
          customer={chosen?.ok ? chosen.value : undefined}
          searchPath={`/o/${slug}/search/look-up`}
          cancelHref={list}
        />
      )}
    </>
  );
}
