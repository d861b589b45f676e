"use client";

import {
  type FocusEvent,
  type FormEvent,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import {
  type ChangeHandler,
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { type BoundAction, type FormState, idle } from "@/lib/http/forms/form-state";
import { askServer } from "./ask-server";

/** What checks a form: a schema, or a function that loads it once somebody turns to the form, for pages that are mostly read. */
type FormSchema<Values extends FieldValues, Output> =
  | z.ZodType<Output, Values>
  | (() => Promise<z.ZodType<Output, Values>>);

interface ServerFormOptions {
  /** Whether the form keeps what was typed once it is done, as in a profile; otherwise it is empty again. */
  readonly staysFilled?: boolean;
}

/**
 * A form over a server action. Before scripts arrive it posts like any form. After, a filled field is checked when it is left, by
 * the schema that the server uses; the answer comes without a reload, and a lost connection leaves everything in place. Spread
 * `form` onto the form, `field(name)` onto its fields.
 */
export function useServerForm<Values extends FieldValues, Output, Shown = unknown>(
  action: BoundAction<Shown>,
  schema: FormSchema<Values, Output>,
  defaultValues: DefaultValues<Values>,
  { staysFilled = false }: ServerFormOptions = {},
) {
  const [posted, post] = useActionState<FormState<Shown>, FormData>(action, idle);
  const [answered, setAnswered] = useState<FormState<Shown> | null>(null);
  const [isPending, startTransition] = useTransition();
  const isChecking = useRef(false);
  const { register, handleSubmit, setError, formState, setValue, reset } = useForm<Values>({
    resolver: resolverOf(schema),
    mode: "onTouched",
    defaultValues,
  });
  const state = answered ?? posted;

  async function send(data: FormData) {
    const next = await askServer(action, data);
    setAnswered(next);
    if (next.status === "done" && !staysFilled) reset();
    for (const [name, [message]] of Object.entries(next.errors ?? {}))
      if (message && isField(name)) setError(name, { message }, { shouldFocus: true });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // While the schema is still loading, a second press must not get through.
    if (isPending || isChecking.current) return;
    isChecking.current = true;
    const data = new FormData(event.currentTarget);
    void handleSubmit(() => startTransition(() => send(data)))(event).finally(() => {
      isChecking.current = false;
    });
  }

  function isField(name: string): name is Path<Values> {
    return name in defaultValues;
  }

  /** What a field needs; `name` is one of the schema's. */
  function field(name: Path<Values>) {
    const failed = formState.errors[name]?.message;
    const registered = register(name);
    return {
      ...registered,
      onBlur: (event: FocusEvent<HTMLElement>) => leave(event, registered.onBlur),
      defaultValue: posted.values?.[name] ?? textOf(defaultValues[name]),
      error: typeof failed === "string" ? failed : posted.errors?.[name]?.[0],
    };
  }

  return {
    form: {
      action: post,
      onSubmit: submit,
      // So that the schema is there by the time the field is left.
      onFocus: () => void load(schema).catch(() => null),
      noValidate: true,
    },
    field,
    register,
    setValue,
    state,
    isPending,
  };
}

/**
 * An empty field is not reported before the form is sent: somebody may only pass through it, or be heading for a link that a
 * sudden error would move away from the pointer.
 */
async function leave(event: FocusEvent<HTMLElement>, judge: ChangeHandler): Promise<void> {
  const isEmpty = "value" in event.target && event.target.value === "";
  if (!isEmpty) await judge(event);
}

async function load<Values extends FieldValues, Output>(schema: FormSchema<Values, Output>) {
  const { zodResolver } = await import("@hookform/resolvers/zod");
  return zodResolver(typeof schema === "function" ? await schema() : schema);
}

// If the schema can't be loaded, the server judges alone, as it does in any case.
function resolverOf<Values extends FieldValues, Output>(
  schema: FormSchema<Values, Output>,
): Resolver<Values> {
  return async (values, context, options) => {
    const resolver = await load(schema).catch(() => null);
    const checked = await resolver?.(values, context, options);
    const hasErrors = checked !== undefined && Object.keys(checked.errors).length > 0;
    return hasErrors ? { values: {}, errors: checked.errors } : { values, errors: {} };
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
