import type { Metadata } from "next";
import { SeatUseCard } from "@/components/billing/seat-use-card";
import { SeatsForm } from "@/components/billing/seats-form";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { getBilling } from "@/lib/billing/get-billing";
import { requireMember } from "@/lib/http/page";
import { Refused } from "../refused";
import { setSeatsAction } from "./actions";

export const metadata: Metadata = { title: "Billing" };

interface BillingPageProps {
  params: Promise<{ slug: string }>;
}

export default async function BillingPage({ params }: BillingPageProps) {
  const { slug } = await params;
  const { actor, organization } = await requireMember(slug, `/o/${slug}/billing`);
  if (!can(actor, "billing.read"))
    return <Refused actor={actor} slug={slug} permission="billing.read" backHref={`/o/${slug}`} />;
  const {
    value: { seats },
  } = await getBilling(actor);
  return (
    <>
      <PageHeader
        title="Billing"
        description={`The plan of ${organization.name}, and how many people it has room for.`}
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader
            title="Self-hosted"
            description="This Mercura runs on a server of your own and charges nobody. Owners set how many seats there are."
          />
        </Card>
        <SeatUseCard seats={seats} teamHref={`/o/${slug}/team`}>
          <SeatsForm
            action={setSeatsAction.bind(null, slug)}
            seats={seats.total}
            used={seats.used}
            hint={`At least the ${seats.used} that are taken now.`}
          />
        </SeatUseCard>
      </div>
    </>
  );
}
