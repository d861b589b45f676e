"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import { type FormState, idle } from "@/lib/http/form-state";
import { maxFormBytes } from "@/lib/http/max-form-bytes";
import { problems } from "@/lib/problems";

/** A server action as a page hands it to a form: its context is bound. */
export type BoundAction<Shown = unknown> = (
  previous: FormState<Shown>,
  form: FormData,
) => Promise<FormState<Shown>>;

const connectionLost = {
  status: "problem",
  message: "The connection was lost. What you typed is still here: try again.",
} as const;

/** What a form that proxy.ts turned away has to say for itself. */
const tooLarge = { status: "problem", message: problems.payload_too_large.message } as const;

interface ServerFormOptions {
  /** Once it is done, what was typed is what stands there now, as in a profile; otherwise the form is empty again. */
  readonly staysFilled?: boolean;
}

/**
 * A form over a server action. Before scripts arrive it posts like any form; after, the same schema that the server uses
 * checks each field when it is left, the answer comes without a reload, and a lost connection leaves everything in place.
 * Spread `form` onto the form, `field(name)` onto its fields.
 */
export function useServerForm<Values extends FieldValues, Output, Shown = unknown>(
  action: BoundAction<Shown>,
  schema: z.ZodType<Output, Values>,
  defaultValues: DefaultValues<Values>,
  { staysFilled = false }: ServerFormOptions = {},
) {
  const [posted, post] = useActionState<FormState<Shown>, FormData>(action, idle);
  const [answered, setAnswered] = useState<FormState<Shown> | null>(null);
  const [isPending, startTransition] = useTransition();
  const { register, handleSubmit, setError, formState, setValue, reset } = useForm<
    Values,
    unknown,
    Output
  >({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues,
  });
  const state = answered ?? posted;

  async function send(data: FormData) {
    try {
      const next = await action(idle, data);
      setAnswered(next);
      if (next.status === "done" && !staysFilled) reset();
      for (const [name, [message]] of Object.entries(next.errors ?? {}))
        if (message && isField(name)) setError(name, { message }, { shouldFocus: true });
    } catch (error) {
      // A redirect arrives as an error too.
      unstable_rethrow(error);
      setAnswered(sizeBytes(data) > maxFormBytes ? tooLarge : connectionLost);
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    void handleSubmit(() => startTransition(() => send(data)))(event);
  }

  function isField(name: string): name is Path<Values> {
    return name in defaultValues;
  }

  /** What a field needs; `name` is one of the schema's. */
  function field(name: Path<Values>) {
    const failed = formState.errors[name]?.message;
    return {
      ...register(name),
      defaultValue: posted.values?.[name] ?? textOf(defaultValues[name]),
      error: typeof failed === "string" ? failed : posted.errors?.[name]?.[0],
    };
  }

  return {
    form: { action: post, onSubmit: submit, noValidate: true },
    field,
    register,
    setValue,
    state,
    isPending,
  };
}

function sizeBytes(form: FormData): number {
  const parts = [...form.values()];
  return parts.reduce((sum, part) => sum + new Blob([part]).size, 0);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
