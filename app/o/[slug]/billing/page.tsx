import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { getBilling } from "@/lib/billing/get-billing";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { Refused } from "../refused";
import { PaidBilling } from "./paid-billing";
import { SelfHostedBilling } from "./self-hosted-billing";

export const metadata: Metadata = { title: "Billing" };

interface BillingPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function BillingPage({ params, searchParams }: BillingPageProps) {
  const { slug } = await params;
  const { actor, organization } = await requireMember(slug, `/o/${slug}/billing`);
  if (!can(actor, "billing.read"))
    return <Refused actor={actor} slug={slug} permission="billing.read" backHref={`/o/${slug}`} />;
  const { value: billing } = await getBilling(actor);
  return (
    <>
      <PageHeader
        title="Billing"
        description={`The plan of ${organization.name}, and how many people it has room for.`}
      />
      <div className="grid gap-5">
        {billing.provider === "self_hosted" ? (
          <SelfHostedBilling slug={slug} seats={billing.seats} />
        ) : (
          <PaidBilling
            slug={slug}
            actor={actor}
            organizationName={organization.name}
            locale={organization.locale}
            billing={billing}
            query={await searchParams}
          />
        )}
      </div>
    </>
  );
}
