import type { ComponentProps, ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Detail } from "@/components/ui/detail";
import { Notice } from "@/components/ui/notice";
import { dayInApp } from "@/lib/dates";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { formatMoney } from "@/lib/money";
import { priceInWords, seatsInWords } from "./money-words";

interface PlanCardProps {
  organizationName: string;
  locale: string;
  plan: {
    readonly status: string;
    /** From the next renewal on. */
    readonly seats: number;
    /** Until then. */
    readonly paidSeats: number | null;
    readonly currentPeriodEndsAt: Date | null;
    readonly cancelsAtPeriodEnd: boolean;
    /** Whether Stripe knows the number of seats already. */
    readonly isSynced: boolean;
  };
  /** What one seat costs, and what is billed next; null while Stripe does not say. */
  price: ComponentPrice | null;
  nextInvoice: {
    readonly totalMinor: number;
    readonly currency: string;
    readonly dueAt: Date;
  } | null;
  openPortal: BoundAction;
  cancel: BoundAction<null>;
  resume: BoundAction<null>;
}

type ComponentPrice = Parameters<typeof priceInWords>[0];

const states: Readonly<
  Record<string, { name: string; tone: ComponentProps<typeof Badge>["tone"] }>
> = {
  trialing: { name: "Trial", tone: "accent" },
  active: { name: "Active", tone: "good" },
  past_due: { name: "Payment overdue", tone: "warn" },
  unpaid: { name: "Not paid", tone: "bad" },
  paused: { name: "Paused", tone: "bad" },
};

/** The plan that an organization pays for, and what can be done about it. */
export function PlanCard({ locale, plan, price, nextInvoice, ...props }: PlanCardProps) {
  const state = states[plan.status] ?? { name: plan.status, tone: "neutral" };
  const isOverdue = ["past_due", "unpaid", "paused"].includes(plan.status);
  return (
    <Card>
      <CardHeader
        title="Plan"
        description={
          price ? `${priceInWords(price, 1, locale)} for each seat.` : "Paid by the seat."
        }
        actions={<Badge tone={state.tone}>{state.name}</Badge>}
      />
      <CardBody className="grid gap-4">
        {isOverdue ? (
          <Notice tone="warn" title="A payment is open.">
            Settle it, or give another card, under Card and payment. Until then no seats are added.
          </Notice>
        ) : null}
        <dl className="grid gap-3 tabular-nums sm:grid-cols-3">
          <Detail label="Billed for">{billedInWords(plan, locale)}</Detail>
          <Detail label="Next invoice">{nextInvoiceInWords(plan, nextInvoice, locale)}</Detail>
          <Detail label={plan.status === "trialing" ? "Trial until" : "Paid until"}>
            {plan.currentPeriodEndsAt ? dayInApp(plan.currentPeriodEndsAt, locale) : "Not known"}
          </Detail>
        </dl>
      </CardBody>
      <CardFooter className="gap-x-3">
        <ActionButton action={props.openPortal} variant="secondary">
          Card and payment
        </ActionButton>
        <Ending {...{ plan, locale }} {...props} />
      </CardFooter>
    </Card>
  );
}

function billedInWords(
  { seats, paidSeats, currentPeriodEndsAt }: PlanCardProps["plan"],
  locale: string,
): string {
  if (paidSeats === null || paidSeats <= seats || !currentPeriodEndsAt) return seatsInWords(seats);
  return `${seatsInWords(paidSeats)}; ${seats} from ${dayInApp(currentPeriodEndsAt, locale)} on`;
}

function nextInvoiceInWords(
  { status, cancelsAtPeriodEnd, isSynced }: PlanCardProps["plan"],
  nextInvoice: PlanCardProps["nextInvoice"],
  locale: string,
): ReactNode {
  if (cancelsAtPeriodEnd) return status === "trialing" ? "None" : "None: the plan ends";
  if (!isSynced) return "Being worked out";
  if (!nextInvoice) return "Not known just now";
  const { totalMinor, currency, dueAt } = nextInvoice;
  return (
    <>
      {formatMoney(totalMinor, currency, locale)} on {dayInApp(dueAt, locale)}
    </>
  );
}

function Ending({
  organizationName,
  plan,
  locale,
  cancel,
  resume,
}: Pick<PlanCardProps, "organizationName" | "plan" | "locale" | "cancel" | "resume">) {
  const end = plan.currentPeriodEndsAt ? dayInApp(plan.currentPeriodEndsAt, locale) : "the renewal";
  const isTrial = plan.status === "trialing";
  if (plan.cancelsAtPeriodEnd)
    return (
      <>
        <ActionButton action={resume}>Keep the plan</ActionButton>
        <span>
          {isTrial
            ? `The plan is cancelled. The trial goes on until ${end}, and nothing is charged.`
            : `The plan is cancelled, and goes on until ${end}.`}
        </span>
      </>
    );
  return (
    <ConfirmAction
      trigger={{ label: "Cancel plan…" }}
      title={`Cancel the plan of ${organizationName}?`}
      description={`${isTrial ? `The trial goes on until ${end}, and nothing is charged.` : `Everything goes on until ${end}, and nothing more is charged.`} After that all data can be read and exported, and nothing changed, until an owner chooses a plan again. Nothing is deleted.`}
      confirmLabel="Cancel the plan"
      cancelLabel="Not now"
      action={cancel}
    />
  );
}
