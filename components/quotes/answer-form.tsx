"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { connectionLost } from "@/components/form/ask-server";
import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Summary } from "@/components/ui/summary";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { BoundAction, FormState } from "@/lib/http/forms/form-state";
import type { BuyerWords } from "@/lib/quotes/words/quote-words";
import { AnswerOptions, type AnswerOptionsProps } from "./answer-options";

interface AnswerFormProps {
  action: BoundAction<null>;
  token: string;
  /** Of the file that stands above: what is accepted is bound to it. */
  pdfSha256: string;
  hasTerms: boolean;
  options: Omit<AnswerOptionsProps, "posted">;
}

/** The buyer's answer: accepted with name and title, or declined with a reason. Works before scripts arrive. */
export function AnswerForm(props: AnswerFormProps) {
  return (
    <div className="grid gap-5">
      <AcceptForm {...props} />
      <DeclineForm {...props} />
    </div>
  );
}

function AcceptForm({ action, token, pdfSha256, hasTerms, options }: AnswerFormProps) {
  const { form, state, posted, isPending } = useAnswer(action);
  const { words } = options;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={inWords(state, words)} />
      <Hidden {...{ token, pdfSha256 }} isAccepted />
      <AnswerOptions {...options} posted={posted.values} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NameField state={state} words={words} />
        <TextField
          name="title"
          label={words.title}
          autoComplete="organization-title"
          maxLength={200}
          defaultValue={state.values?.title}
        />
      </div>
      <SubmitButton pending={isPending} size="lg">
        {hasTerms ? words.acceptTerms : words.accept}
      </SubmitButton>
    </form>
  );
}

function DeclineForm({ action, token, pdfSha256, options: { words } }: AnswerFormProps) {
  const { form, state, posted, isPending } = useAnswer(action);
  return (
    <details open={posted.status !== "idle"} className="border-t border-line pt-4">
      <Summary className="text-ink-2">{words.declineInstead}</Summary>
      <form {...form} className="mt-4 grid gap-4">
        <FormMessage state={inWords(state, words)} />
        <Hidden {...{ token, pdfSha256 }} isAccepted={false} />
        <NameField state={state} words={words} />
        <TextareaField
          name="reason"
          label={words.reason}
          rows={3}
          maxLength={2000}
          defaultValue={state.values?.reason}
        />
        <SubmitButton pending={isPending} variant="secondary" size="lg">
          {words.decline}
        </SubmitButton>
      </form>
    </details>
  );
}

// Whoever was second, perhaps the same buyer in another tab, sees what became of the quote.
function useAnswer(action: BoundAction<null>) {
  const router = useRouter();
  const isAnswered = useRef(false);
  useEffect(() => () => void (isAnswered.current && showOutcome()), []);
  return useSentForm(action, ({ status, code }) => {
    isAnswered.current = status === "done" || code === "quote_closed";
    if (code === "quote_closed") router.refresh();
  });
}

// It stands above the quote, at whose end the form was: without this a phone shows no more than that the form went.
function showOutcome() {
  scrollTo({ top: 0 });
  document.getElementById("content")?.focus({ preventScroll: true });
}

type HiddenProps = Pick<AnswerFormProps, "token" | "pdfSha256"> & { isAccepted: boolean };

function Hidden({ token, pdfSha256, isAccepted }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="pdfSha256" value={pdfSha256} />
      <input type="hidden" name="isAccepted" value={String(isAccepted)} />
    </>
  );
}

function NameField({ state, words }: { state: FormState<null>; words: BuyerWords }) {
  return (
    <TextField
      name="name"
      label={words.name}
      autoComplete="name"
      maxLength={200}
      required
      error={state.errors?.name?.[0]}
      defaultValue={state.values?.name}
    />
  );
}

/** What went wrong, as far as there are words for it in the buyer's language. */
function inWords(state: FormState<null>, words: BuyerWords): FormState<null> {
  if (state === connectionLost) return { ...state, message: words.unsent };
  if (state.code === "quote_closed") return { ...state, message: words.over };
  return state.code === "quote_changed" ? { ...state, message: words.changed } : state;
}
