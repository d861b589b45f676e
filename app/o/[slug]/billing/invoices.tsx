import { InvoiceTable } from "@/components/billing/invoice-table";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ReceiptText } from "@/components/ui/icons/receipt-text";
import { Pagination } from "@/components/ui/pagination";
import type { Member } from "@/lib/access/actor";
import { listInvoices } from "@/lib/billing/list-invoices";
import { listInvoicesSchema } from "@/lib/billing/schema";

interface InvoicesProps {
  actor: Member;
  locale: string;
  path: string;
  /** The previous page's last invoice. */
  after: string | undefined;
  /** Whether the gateway has answered this page before: a slow one is not waited for twice. */
  isGatewayUp: boolean;
}

/** The invoices of an organization, or why they can't be shown now. */
export async function Invoices({ actor, locale, path, after, isGatewayUp }: InvoicesProps) {
  const firstPage = listInvoicesSchema.parse({});
  const query = listInvoicesSchema.catch(firstPage).parse(after ? { cursor: after } : {});
  const listed = isGatewayUp ? await listInvoices(actor, query) : null;
  if (!listed?.ok)
    return (
      <Card>
        <EmptyState icon={<ReceiptText />} title="The invoices can't be shown now">
          The payment provider keeps them, and does not answer. Open this page again in a while.
        </EmptyState>
      </Card>
    );
  const { data, nextCursor } = listed.value;
  return (
    <Card>
      <CardHeader title="Invoices" />
      {data.length > 0 ? (
        <InvoiceTable invoices={data} locale={locale} />
      ) : (
        <EmptyState icon={<ReceiptText />} title="No invoices yet">
          The first one comes when the trial is over.
        </EmptyState>
      )}
      <Pagination
        path={path}
        isContinued={Boolean(query.cursor)}
        nextCursor={nextCursor}
        field="after"
      />
    </Card>
  );
}
