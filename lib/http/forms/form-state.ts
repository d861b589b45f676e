import type { ProblemCode } from "@/lib/problems";
import type { FieldErrors } from "../field-errors";

/** How a form ended, for its page to show. */
export interface FormState<Value = unknown> {
  readonly status: "idle" | "invalid" | "problem" | "done";
  readonly code?: ProblemCode;
  /** Whether somebody else was first, or the same person in another tab: the page should then show the present state. */
  readonly isStale?: boolean;
  /** A sentence above the form. */
  readonly message?: string;
  /** Sentences next to their fields. */
  readonly errors?: FieldErrors;
  /** What was typed, so that a page without scripts can give it back. Never a password. */
  readonly values?: Readonly<Record<string, string>>;
  /** What a finished form shows, such as a link that is shown once. */
  readonly value?: Value;
}

/** A server action behind a form. `context` is bound by the page: a slug, a record's id, or where to go next. */
export type FormAction<Value = unknown> = (
  context: string,
  previous: FormState<Value>,
  form: FormData,
) => Promise<FormState<Value>>;

/** The same as a page hands it to a form, with its context bound. */
export type BoundAction<Value = unknown> = (
  previous: FormState<Value>,
  form: FormData,
) => Promise<FormState<Value>>;

export const idle: FormState<never> = { status: "idle" };
