import "server-only";
import type Stripe from "stripe";
import type { Invoice, InvoicePreview } from "../gateway";
import { quickly } from "./stripe-client";

/** What a future invoice would be. */
export async function previewInvoice(
  stripe: Stripe,
  params: Stripe.InvoiceCreatePreviewParams,
): Promise<InvoicePreview> {
  const preview = await stripe.invoices.createPreview(params, quickly);
  return {
    totalMinor: preview.amount_due,
    currency: preview.currency.toUpperCase(),
    dueAt: new Date((preview.next_payment_attempt ?? preview.period_end) * 1000),
  };
}

/** A page of the customer's invoices, newest first, without drafts, which still change. */
export async function listStripeInvoices(
  stripe: Stripe,
  customer: string,
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<{ invoices: readonly Invoice[]; nextAfter: string | null }> {
  const page = { customer, limit, ...(after ? { starting_after: after } : {}) };
  const { data, has_more } = await stripe.invoices.list(page, quickly);
  const invoices = data.flatMap(({ status, ...invoice }) =>
    status === null || status === "draft"
      ? []
      : [
          {
            id: invoice.id,
            number: invoice.number,
            status,
            totalMinor: invoice.total,
            currency: invoice.currency.toUpperCase(),
            createdAt: new Date(invoice.created * 1000),
            pageUrl: invoice.hosted_invoice_url ?? null,
            pdfUrl: invoice.invoice_pdf ?? null,
          },
        ],
  );
  return { invoices, nextAfter: has_more ? (data.at(-1)?.id ?? null) : null };
}
