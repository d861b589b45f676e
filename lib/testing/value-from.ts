import type { ProblemCode } from "@/lib/problems";
import type { Result } from "@/lib/result";

/** A use case's value; fails the test if it answered a problem. */
export function valueFrom<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The use case answered ${result.code}.`);
  return result.value;
}

/** The problem that a use case answered, or "none". */
export function codeOf(result: Result<unknown>): ProblemCode | "none" {
  return result.ok ? "none" : result.code;
}
