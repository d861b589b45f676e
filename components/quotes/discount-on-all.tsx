"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { withDecimalMarkOf } from "@/lib/decimal-text";
import { moneyToText } from "@/lib/money";
import type { DraftLine } from "./draft";
import { type SpreadDiscount, spreadDiscount } from "./spread-discount";

interface DiscountOnAllProps {
  lines: readonly DraftLine[];
  currency: string;
  locale: string;
  apply: (discounts: readonly string[], told: string) => void;
}

/** One discount for all that a quote offers, which its lines then have. */
export function DiscountOnAll({ lines, currency, locale, apply }: DiscountOnAllProps) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();

  function give() {
    if (typed.trim() === "") return;
    const spread = spreadDiscount(lines, typed, { currency, locale });
    if (!spread.isRight) return setError(wordsFor(spread, currency, locale));
    setTyped("");
    apply(spread.discounts, `The discount of ${typed.trim()} is on the lines.`);
  }

  return (
    <div className="ml-auto flex max-w-full items-start gap-2 max-sm:w-full">
      <TextField
        label="Discount on everything"
        hint="10%, or an amount to share."
        error={error}
        value={typed}
        autoComplete="off"
        className="grow sm:w-52"
        onChange={(event) => {
          setTyped(event.target.value);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          give();
        }}
      />
      <Button type="button" className="mt-6" onClick={give}>
        Apply
      </Button>
    </div>
  );
}

function wordsFor(
  { reason }: Extract<SpreadDiscount, { isRight: false }>,
  currency: string,
  locale: string,
): string {
  const amount = withDecimalMarkOf(locale, moneyToText(100n, currency));
  return {
    unreadable: `Use a part such as 10%, or an amount such as ${amount}.`,
    too_much: "That is more than the lines come to.",
    wrong_line: "Mend the line that is not right yet first.",
  }[reason];
}
