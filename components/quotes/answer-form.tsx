"use client";

import { type ReactNode, useActionState } from "react";
import { useFormStatus } from "react-dom";
import { FormMessage } from "@/components/form/form-message";
import type { BoundAction } from "@/components/form/use-server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import { type FormState, idle } from "@/lib/http/form-state";
import type { BuyerWords } from "@/lib/quotes/buyer-words";
import { AnswerOptions, type AnswerOptionsProps } from "./answer-options";

interface AnswerFormProps {
  action: BoundAction<null>;
  token: string;
  /** Of the file that stands above: what is accepted is bound to it. */
  pdfSha256: string;
  hasTerms: boolean;
  options: AnswerOptionsProps;
}

/** The buyer's answer: accepted with name and title, or declined with a reason. Works before scripts arrive. */
export function AnswerForm({ action, token, pdfSha256, hasTerms, options }: AnswerFormProps) {
  const [state, send] = useActionState<FormState<null>, FormData>(action, idle);
  const { words } = options;
  const errorOf = (name: string) => state.errors?.[name]?.[0];
  const hidden = (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="pdfSha256" value={pdfSha256} />
    </>
  );
  return (
    <div className="grid gap-5">
      <FormMessage state={inWords(state, words)} />
      <form action={send} className="grid gap-4">
        {hidden}
        <input type="hidden" name="isAccepted" value="true" />
        <AnswerOptions {...options} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="name"
            label={words.name}
            autoComplete="name"
            maxLength={200}
            required
            error={errorOf("name")}
          />
          <TextField
            name="title"
            label={words.title}
            autoComplete="organization-title"
            maxLength={200}
          />
        </div>
        <Submit>{hasTerms ? words.acceptTerms : words.accept}</Submit>
      </form>
      <details className="border-t border-line pt-4">
        <summary className="cursor-pointer text-ink-2">{words.declineInstead}</summary>
        <form action={send} className="mt-4 grid gap-4">
          {hidden}
          <input type="hidden" name="isAccepted" value="false" />
          <TextField name="name" label={words.name} autoComplete="name" maxLength={200} required />
          <TextareaField name="reason" label={words.reason} rows={3} maxLength={2000} />
          <Submit isQuiet>{words.decline}</Submit>
        </form>
      </details>
    </div>
  );
}

/** What went wrong, as far as there are words for it in the buyer's language. */
function inWords(state: FormState<null>, words: BuyerWords): FormState<null> {
  if (state.code === "quote_closed") return { ...state, message: words.over };
  return state.code === "quote_changed" ? { ...state, message: words.changed } : state;
}

function Submit({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <SubmitButton pending={pending} variant={isQuiet ? "secondary" : "primary"} size="lg">
      {children}
    </SubmitButton>
  );
}
