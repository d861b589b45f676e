import type { ComponentProps } from "react";
import { leastInWords } from "@/components/billing/money-words";
import { SeatUseCard } from "@/components/billing/seat-use-card";
import { SeatsForm } from "@/components/billing/seats-form";
import { Card, CardHeader } from "@/components/ui/card";
import { setSeatsAction } from "./actions";

interface SelfHostedBillingProps {
  slug: string;
  seats: ComponentProps<typeof SeatUseCard>["seats"] & { readonly used: number };
}

/** Billing where nobody pays: says so, and how many seats there are. */
export function SelfHostedBilling({ slug, seats }: SelfHostedBillingProps) {
  return (
    <>
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
          hint={leastInWords(seats.used)}
        />
      </SeatUseCard>
    </>
  );
}
