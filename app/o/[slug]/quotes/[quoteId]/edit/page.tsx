import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NothingHerePage } from "@/app/nothing-here-page";
import { QuoteEditor } from "@/components/quotes/quote-editor";
import { PageHeader } from "@/components/ui/page-header";
import { mayTouch } from "@/lib/access/authorize";
import { listContacts } from "@/lib/customers/particulars/list-contacts";
import { getRecordDefaults } from "@/lib/organizations/get-record-defaults";
import { lettersNotPrinted } from "@/lib/quotes/pdf/letters-not-printed";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { Refused } from "../../../refused";
import { saveQuoteAction } from "../actions";
import { requireQuote } from "../require-quote";

export const metadata: Metadata = { title: "Edit quote" };

interface EditQuotePageProps {
  params: Promise<{ slug: string; quoteId: string }>;
}

export default async function EditQuotePage({ params }: EditQuotePageProps) {
  const { slug } = await params;
  const found = await requireQuote(await params);
  if (!found) return <NothingHerePage />;
  const { actor, quote, list, name, page, locale } = found;
  if (!mayTouch(actor, "quote.update", quote.ownerUserId))
    return <Refused actor={actor} slug={slug} permission="quote.update" backHref={page} />;
  if (quote.status !== "draft") redirect(page);
  const [contacts, { value: defaults }, { value: classes }] = await Promise.all([
    listContacts(actor, { customerId: quote.customerId }),
    getRecordDefaults(actor),
    listTaxClasses(actor),
  ]);
  return (
    <>
      <PageHeader
        title={`Edit ${name}`}
        subtitle={`for ${quote.customerName}`}
        breadcrumb={[
          { label: "Quotes", href: list },
          { label: name, href: page },
        ]}
      />
      <noscript>
        <p className="mb-5">The editor needs scripts. Allow them for this site, then reload.</p>
      </noscript>
      <QuoteEditor
        key={quote.id}
        quote={quote}
        contacts={contacts.ok ? contacts.value.data : []}
        locale={locale}
        page={page}
        productsPath={`/o/${slug}/products/look-up`}
        freeDiscount={found.freeDiscountBasisPoints}
        taxClasses={classes.data.filter(({ isActive }) => isActive)}
        usualTaxRateBasisPoints={defaults.usualTaxRateBasisPoints}
        notPrinted={await lettersNotPrinted(quote)}
        save={saveQuoteAction.bind(null, slug)}
      />
    </>
  );
}
