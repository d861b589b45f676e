import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { TaxClassForm } from "@/components/tax-classes/tax-class-form";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { getTaxClass } from "@/lib/tax-classes/get-tax-class";
import { taxClassIdSchema } from "@/lib/tax-classes/schema";
import { Refused } from "../../../refused";
import { updateTaxClassAction } from "../actions";

export const metadata: Metadata = { title: "Edit tax class" };

interface TaxClassPageProps {
  params: Promise<{ slug: string; taxClassId: string }>;
}

export default async function TaxClassPage({ params }: TaxClassPageProps) {
  const { slug, taxClassId } = await params;
  const list = `/o/${slug}/settings/tax-classes`;
  const { actor } = await requireMember(slug, `${list}/${taxClassId}`);
  if (!can(actor, "tax_class.manage"))
    return <Refused actor={actor} slug={slug} permission="tax_class.manage" backHref={list} />;
  const key = taxClassIdSchema.safeParse({ taxClassId });
  const found = key.success ? await getTaxClass(actor, key.data) : null;
  if (!found?.ok) return <NothingHerePage />;
  return (
    <>
      <PageHeader
        title={`Edit ${found.value.name}`}
        breadcrumb={[{ label: "Tax classes", href: list }]}
        description="Its products take another rate at once. Quotes that are already written keep theirs."
      />
      <Card>
        <CardBody>
          <TaxClassForm
            action={updateTaxClassAction.bind(null, slug)}
            taxClass={found.value}
            cancelHref={list}
          />
        </CardBody>
      </Card>
    </>
  );
}
