import { ChoosePlanCard } from "@/components/billing/choose-plan-card";
import { seatsInWords } from "@/components/billing/money-words";
import { PlanCard } from "@/components/billing/plan-card";
import { SeatChange } from "@/components/billing/seat-change";
import { SeatUseCard } from "@/components/billing/seat-use-card";
import { FormSuccess } from "@/components/ui/form-success";
import { Notice } from "@/components/ui/notice";
import { RefreshSoon } from "@/components/ui/refresh-soon";
import type { Member } from "@/lib/access/actor";
import type { getBilling } from "@/lib/billing/get-billing";
import { reviewSeats } from "@/lib/billing/review-seats";
import { setSeatsSchema } from "@/lib/billing/schema";
import { dayInApp } from "@/lib/dates";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { type ProblemCode, problems } from "@/lib/problems";
import {
  cancelPlanAction,
  confirmSeatsAction,
  openPortalAction,
  resumePlanAction,
  startCheckoutAction,
} from "./actions";
import { CheckoutOutcome } from "./checkout-outcome";
import { Invoices } from "./invoices";

interface PaidBillingProps {
  slug: string;
  actor: Member;
  organizationName: string;
  locale: string;
  billing: Awaited<ReturnType<typeof getBilling>>["value"];
  query: SearchParams;
}

/** Billing where organizations pay by the seat: the plan or the way to one, seats, invoices. */
export async function PaidBilling({
  slug,
  actor,
  organizationName,
  locale,
  billing,
  query,
}: PaidBillingProps) {
  const { plan, seats, price, nextInvoice, status, trialEndsAt } = billing;
  const path = `/o/${slug}/billing`;
  const asked = plan && query.seats !== undefined ? await review(actor, query.seats) : null;
  const isBack = query.checkout === "done";
  const after = typeof query.after === "string" ? query.after : undefined;
  return (
    <>
      <CheckoutOutcome slug={slug} isBack={isBack} hasPlan={plan !== null} />
      <FormSuccess title={savedInWords(query.saved, plan, locale)} />
      {plan && !plan.isSynced ? <RefreshSoon /> : null}
      {billing.isGatewayUp ? null : (
        <Notice tone="warn" title="The payment provider does not answer just now.">
          {plan
            ? "What stands here is what we last heard of it. Seats can be changed all the same."
            : "A plan can be chosen once it does. Nothing is lost by waiting."}
        </Notice>
      )}
      {plan ? (
        <PlanCard
          organizationName={organizationName}
          {...{ locale, plan, price, nextInvoice }}
          openPortal={openPortalAction.bind(null, slug)}
          cancel={cancelPlanAction.bind(null, slug)}
          resume={resumePlanAction.bind(null, slug)}
        />
      ) : isBack ? null : (
        <ChoosePlanCard
          {...{ locale, status, trialEndsAt, price, seats }}
          action={startCheckoutAction.bind(null, slug)}
        />
      )}
      <SeatUseCard seats={seats} teamHref={`/o/${slug}/team`}>
        {plan ? (
          <SeatChange
            locale={locale}
            path={path}
            seats={plan.seats}
            used={seats.used}
            error={asked?.error}
            review={asked?.review ?? null}
            confirm={confirmSeatsAction.bind(null, slug)}
          />
        ) : (
          <p className="text-ink-2">How many there are is chosen with the plan.</p>
        )}
      </SeatUseCard>
      {billing.hasInvoices ? (
        <Invoices {...{ actor, locale, path, after }} isGatewayUp={billing.isGatewayUp} />
      ) : null}
    </>
  );
}

async function review(actor: Member, seats: string | string[]) {
  const asked = setSeatsSchema.safeParse({ seats });
  if (!asked.success) return { error: asked.error.issues[0]?.message, review: null };
  const reviewed = await reviewSeats(actor, asked.data);
  return reviewed.ok
    ? { error: undefined, review: reviewed.value }
    : { error: wordsOf(reviewed.code), review: null };
}

function wordsOf(code: ProblemCode): string {
  return problems[code].message;
}

// Says only what is true, because anybody can type an address.
function savedInWords(
  saved: string | string[] | undefined,
  plan: PaidBillingProps["billing"]["plan"],
  locale: string,
) {
  if (!plan || saved !== String(plan.seats)) return null;
  const { seats, paidSeats, currentPeriodEndsAt } = plan;
  const isLater = paidSeats !== null && seats < paidSeats && currentPeriodEndsAt !== null;
  const from = isLater ? `from ${dayInApp(currentPeriodEndsAt, locale)} on` : "now";
  return `The plan is for ${seatsInWords(seats)} ${from}.`;
}
