"use client";

import { FormMessage } from "@/components/form/form-message";
import { useServerForm } from "@/components/form/use-server-form";
import { FormSuccess } from "@/components/ui/form-success";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { maximumSeats, setSeatsSchema } from "@/lib/billing/schema";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface SeatsFormProps {
  action: BoundAction<{ readonly seats: number }>;
  /** How many there are to be, as it stands. */
  seats: number;
  /** Taken now: there can't be fewer. */
  used: number;
  hint: string;
}

/** How many seats there are to be. */
export function SeatsForm({ action, seats, used, hint }: SeatsFormProps) {
  const { form, field, state, isPending } = useServerForm(
    action,
    setSeatsSchema,
    { seats: String(seats) },
    { staysFilled: true },
  );
  return (
    <form {...form} className="grid max-w-112 gap-3">
      <FormMessage state={state} />
      <FormSuccess title={state.status === "done" ? "The number of seats is saved." : null} />
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_auto]">
        <TextField
          {...field("seats")}
          label="Number of seats"
          hint={hint}
          type="number"
          inputMode="numeric"
          min={Math.max(1, used)}
          max={maximumSeats}
          step={1}
          autoComplete="off"
          required
        />
        <SubmitButton pending={isPending} className="sm:mt-6.5">
          Save seats
        </SubmitButton>
      </div>
    </form>
  );
}
