import type { Metadata } from "next";
import { TaxClassForm } from "@/components/tax-classes/tax-class-form";
import { TaxClassTable } from "@/components/tax-classes/tax-class-table";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ReceiptText } from "@/components/ui/icons/receipt-text";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { activateTaxClassAction, createTaxClassAction } from "./actions";

export const metadata: Metadata = { title: "Tax classes" };

interface TaxClassesPageProps {
  params: Promise<{ slug: string }>;
}

export default async function TaxClassesPage({ params }: TaxClassesPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/settings/tax-classes`;
  const { actor, organization } = await requireMember(slug, path);
  const { value: classes } = await listTaxClasses(actor);
  const mayManage = can(actor, "tax_class.manage");
  return (
    <>
      <PageHeader
        title="Tax classes"
        description="The one place to change a rate when the law changes: its products take it at once. Quotes that are already written keep their rate."
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="Tax classes" count={classes.data.length} />
          {classes.data.length > 0 ? (
            <TaxClassTable
              classes={classes.data}
              locale={organization.locale}
              manage={
                mayManage ? { path, activate: activateTaxClassAction.bind(null, slug) } : null
              }
            />
          ) : (
            <EmptyState icon={<ReceiptText />} title="There is no tax class yet">
              Most companies need three: the standard rate, a reduced one, and 0 % for reverse
              charge, with the sentence that the law wants on the quote.
            </EmptyState>
          )}
        </Card>
        {mayManage ? (
          <Card>
            <CardHeader title="New tax class" />
            <CardBody>
              <TaxClassForm action={createTaxClassAction.bind(null, slug)} />
            </CardBody>
          </Card>
        ) : null}
      </div>
    </>
  );
}
