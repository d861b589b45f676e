"use client";

import { type FormEvent, useState } from "react";
import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { maximumSeats, setSeatsSchema } from "@/lib/billing/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { leastInWords, priceInWords, seatsInWords } from "./money-words";

interface PlanFormProps {
  locale: string;
  action: BoundAction;
  price: Parameters<typeof priceInWords>[0] | null;
  /** What is suggested. */
  seats: number;
  /** Taken now: there can't be fewer. */
  used: number;
}

/** How many seats the plan is to have, what that costs, and on to the checkout. */
export function PlanForm({ locale, action, price, seats, used }: PlanFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    setSeatsSchema,
    { seats: String(seats) },
    { staysFilled: true },
  );
  const [chosen, setChosen] = useState(seats);

  function followTyping(event: FormEvent<HTMLFormElement>) {
    const typed = setSeatsSchema.safeParse({
      seats: new FormData(event.currentTarget).get("seats"),
    });
    if (typed.success) setChosen(typed.data.seats);
  }

  return (
    <form {...form} onInput={followTyping} className="grid max-w-112 gap-3">
      <FormMessage state={state} />
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_auto]">
        <TextField
          {...field("seats")}
          label="Number of seats"
          hint={`${leastInWords(used)} You can change it later.`}
          type="number"
          inputMode="numeric"
          min={Math.max(1, used)}
          max={maximumSeats}
          step={1}
          autoComplete="off"
          required
        />
        <SubmitButton pending={isPending} className="sm:mt-6.5">
          Continue to payment
        </SubmitButton>
      </div>
      {price ? (
        <p className="text-ink-2 tabular-nums" aria-live="polite">
          {seatsInWords(chosen)}: <strong>{priceInWords(price, chosen, locale)}</strong>, plus tax
          where it applies.
        </p>
      ) : null}
    </form>
  );
}
