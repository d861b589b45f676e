"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { type BoundAction, type FormState, idle } from "@/lib/http/forms/form-state";
import { askServer } from "./ask-server";

/**
 * A form that only the server checks. Before scripts arrive it posts like any form; after, it is sent once, keeps what was chosen
 * when it is refused, and says so if the connection is lost. Spread `form` onto the form.
 *
 * @param onAnswer hears the answer that is shown in place
 * @param onLedOn hears that it is done and another page follows
 */
export function useSentForm<Shown>(
  action: BoundAction<Shown>,
  onAnswer?: (state: FormState<Shown>) => void,
  onLedOn?: () => void,
) {
  const [posted, post] = useActionState<FormState<Shown>, FormData>(action, idle);
  const [answered, setAnswered] = useState<FormState<Shown> | null>(null);
  const [isPending, startTransition] = useTransition();

  async function send(data: FormData) {
    const next = await askServer(action, data, onLedOn);
    setAnswered(next);
    onAnswer?.(next);
  }

  function sendOnce(data: FormData) {
    if (!isPending) startTransition(() => send(data));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    sendOnce(new FormData(event.currentTarget));
  }

  return {
    form: { action: post, onSubmit: submit },
    /** Sends what the form held before something was asked. */
    sendOnce,
    /** The answer to a post before scripts. */
    posted,
    state: answered ?? posted,
    isPending,
    /** Forgets the last answer. */
    forget: () => setAnswered(idle),
  };
}
