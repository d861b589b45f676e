import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { dayInApp } from "@/lib/dates";
import type { OrganizationStatus } from "@/lib/organizations/status";
import { trialDays } from "@/lib/organizations/trial";
import type { priceInWords } from "./money-words";
import { PlanForm } from "./plan-form";

interface ChoosePlanCardProps {
  locale: string;
  status: OrganizationStatus;
  trialEndsAt: Date | null;
  price: Parameters<typeof priceInWords>[0] | null;
  seats: { readonly total: number; readonly used: number };
  action: Parameters<typeof PlanForm>[0]["action"];
}

/** Where there is no plan: what it would cost, and the way to the checkout. */
export function ChoosePlanCard({ status, trialEndsAt, seats, ...props }: ChoosePlanCardProps) {
  return (
    <Card>
      <CardHeader title="Choose a plan" description={whyNow(status, trialEndsAt, props.locale)} />
      <CardBody>
        <PlanForm {...props} used={seats.used} seats={Math.max(1, seats.used)} />
      </CardBody>
    </Card>
  );
}

function whyNow(status: OrganizationStatus, trialEndsAt: Date | null, locale: string): string {
  if (status === "trial" && trialEndsAt)
    return `The trial goes on until ${dayInApp(trialEndsAt, locale)}, also with a plan: nothing is charged before.`;
  if (status === "canceled")
    return "The plan has ended. With a new one everything is open again; nothing was deleted.";
  if (status === "read_only")
    return "The trial is over. With a plan everything is open again; nothing was deleted.";
  return `This organization has no plan yet. Everything stays open for a trial of ${trialDays} days, which begins by itself.`;
}
