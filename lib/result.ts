import type { ProblemCode } from "./problems";

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Problem<Code extends ProblemCode = ProblemCode> = {
  readonly ok: false;
  readonly code: Code;
  /** The field of the input that the problem is about, if there is one. */
  readonly field?: string;
  /** When to come back, if waiting helps. */
  readonly retryAfterSeconds?: number;
  /** Words for this very case, instead of the code's own. */
  readonly message?: string;
};
export type Result<T, Code extends ProblemCode = ProblemCode> = Ok<T> | Problem<Code>;

/** What was asked for. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Expected trouble, by its code; lib/problems.ts has its status and words. */
export const problem = <Code extends ProblemCode>(code: Code, field?: string): Problem<Code> =>
  field ? { ok: false, code, field } : { ok: false, code };

/** Refused for now: too many tries, and when the next one counts again. */
export const tooMany = (retryAfterSeconds: number): Problem<"too_many_requests"> => ({
  ok: false,
  code: "too_many_requests",
  retryAfterSeconds,
});
