import Form from "next/form";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { maximumSeats } from "@/lib/billing/schema";
import { dayInApp } from "@/lib/dates";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { formatMoney } from "@/lib/money";
import { leastInWords, priceInWords, seatsInWords } from "./money-words";

/** What a change would cost, as the use case says it. */
interface Review {
  readonly seats: number;
  readonly before: number;
  readonly paidSeats: number;
  readonly currentPeriodEndsAt: Date | null;
  readonly isCharged: boolean;
  readonly dueNow: { readonly totalMinor: number; readonly currency: string } | null;
  readonly price: Parameters<typeof priceInWords>[0] | null;
}

interface SeatChangeProps {
  locale: string;
  path: string;
  seats: number;
  used: number;
  /** What was typed, where that is no number of seats. */
  error: string | undefined;
  review: Review | null;
  confirm: BoundAction;
}

/** Another number of seats: typed, reviewed with its price, then confirmed. */
export function SeatChange({ locale, path, seats, used, error, review, confirm }: SeatChangeProps) {
  return (
    <div className="grid gap-4">
      <Form
        key={review?.seats ?? seats}
        action={path}
        className="grid max-w-112 items-start gap-3 sm:grid-cols-[1fr_auto]"
      >
        <TextField
          name="seats"
          label="Number of seats"
          hint={leastInWords(used)}
          error={error}
          type="number"
          inputMode="numeric"
          min={Math.max(1, used)}
          max={maximumSeats}
          step={1}
          defaultValue={review?.seats ?? seats}
          autoComplete="off"
          required
        />
        <SubmitButton variant="secondary" className="sm:mt-6.5">
          Review change
        </SubmitButton>
      </Form>
      {review && review.seats !== review.before ? (
        <Notice
          title={`From ${review.before} to ${seatsInWords(review.seats)}`}
          action={
            <>
              <ButtonLink href={path} variant="quiet" size="sm">
                Not now
              </ButtonLink>
              <ActionButton action={confirm} fields={{ seats: String(review.seats) }} size="sm">
                Confirm {seatsInWords(review.seats)}
              </ActionButton>
            </>
          }
        >
          {consequences(review, locale)}
        </Notice>
      ) : null}
    </div>
  );
}

function consequences(
  { seats, paidSeats, currentPeriodEndsAt, isCharged, dueNow, price }: Review,
  locale: string,
): ReactNode {
  const renewal = currentPeriodEndsAt ? dayInApp(currentPeriodEndsAt, locale) : "the renewal";
  const later = price ? `From ${renewal} it is ${priceInWords(price, seats, locale)}.` : null;
  if (isCharged)
    return (
      <p>
        They are there at once.{" "}
        {dueNow ? <DueNow {...dueNow} locale={locale} /> : "The rest of the period is charged now."}{" "}
        {later}
      </p>
    );
  return (
    <p>
      Nothing is charged now. {later} Until then {seatsInWords(paidSeats)} are paid for and can be
      used; if more than {seats} are taken then, they stay and are billed.
    </p>
  );
}

function DueNow({
  totalMinor,
  currency,
  locale,
}: {
  totalMinor: number;
  currency: string;
  locale: string;
}) {
  // In a trial.
  if (totalMinor <= 0) return <>Nothing is charged now.</>;
  return (
    <>
      <strong>{formatMoney(totalMinor, currency, locale)}</strong> for the rest of the period is
      charged now.
    </>
  );
}
